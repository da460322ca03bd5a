import type * as v from 'valibot';
import { optionalNumber, optionalText } from './decoders.js';

/** Details of a card. KG Inicis sends no issuer and no publisher, other PGs do. */
export interface CardDetails {
  /**
   * Type of the card: `credit` (신용카드) or `debit` (체크카드). A number that the schema does not
   * describe stays a number. `null` if the PG does not say it, as KG Inicis for a registered card.
   * Read from `card_type`.
   */
  cardType: 'credit' | 'debit' | number | null;
  /** Code of the company that issued the card (발급사). Read from `card_issuer_code`. */
  cardIssuerCode: string | null;
  /** Name of the company that issued the card (발급사). Read from `card_issuer_name`. */
  cardIssuerName: string | null;
  /** Code of the company whose name is on the card (발행사). Read from `card_publisher_code`. */
  cardPublisherCode: string | null;
  /** Name of the company whose name is on the card (발행사). Read from `card_publisher_name`. */
  cardPublisherName: string | null;
}

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
