import type * as v from 'valibot';
import { optionalText } from './decoders.js';
import type { KnownPerson } from './details.js';

/** Wire fields of a buyer. */
export const buyerEntries = {
  buyer_name: optionalText,
  buyer_tel: optionalText,
  buyer_email: optionalText,
  buyer_addr: optionalText,
  buyer_postcode: optionalText,
};

type WireBuyer = v.InferOutput<v.ObjectSchema<typeof buyerEntries, undefined>>;

/** Decodes a buyer. */
export const buyerOf = (wire: WireBuyer): KnownPerson => ({
  name: wire.buyer_name,
  tel: wire.buyer_tel,
  email: wire.buyer_email,
  address: wire.buyer_addr,
  postcode: wire.buyer_postcode,
});
