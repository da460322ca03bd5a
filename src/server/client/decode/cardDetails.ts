import type * as v from 'valibot';
import { optionalNumber, optionalText } from './decoders.js';
import type { CardDetails } from './details.js';

/** Wire fields of the details of a card. */
export const cardEntries = {
  card_type: optionalNumber,
  card_issuer_code: optionalText,
  card_issuer_name: optionalText,
  card_publisher_code: optionalText,
  card_publisher_name: optionalText,
};

type WireCard = v.InferOutput<v.ObjectSchema<typeof cardEntries, undefined>>;

/** Decodes the details of a card. */
export const cardDetailsOf = (wire: WireCard): CardDetails => ({
  cardType: wire.card_type === 0 ? 'credit' : wire.card_type === 1 ? 'debit' : wire.card_type,
  cardIssuerCode: wire.card_issuer_code,
  cardIssuerName: wire.card_issuer_name,
  cardPublisherCode: wire.card_publisher_code,
  cardPublisherName: wire.card_publisher_name,
});
