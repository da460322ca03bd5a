import * as v from 'valibot';
import { optionalText, text, won } from './envelope.js';

/** Fields of an order in the body of each endpoint that makes a charge. */
export const order = {
  merchant_uid: v.pipe(text, v.maxLength(40)),
  amount: won,
  // The name is required in the schema, but optional here, because the vendor's own samples omit
  // it.
  name: optionalText,
  tax_free: v.optional(won),
  vat_amount: v.optional(won),
  buyer_name: optionalText,
  buyer_email: optionalText,
  buyer_tel: optionalText,
  buyer_addr: optionalText,
  buyer_postcode: optionalText,
  card_quota: v.optional(won),
  custom_data: optionalText,
  notice_url: optionalText,
};

/** Fields of a card in a request body. */
export const card = {
  card_number: v.pipe(v.string(), v.regex(/^\d{4}-?\d{4}-?\d{4}-?\d{3,4}$/)),
  expiry: v.pipe(v.string(), v.regex(/^\d{4}-?\d\d$/)),
  birth: optionalText,
  pwd_2digit: optionalText,
  cvc: optionalText,
  pg: optionalText,
};

/** The id of a billing key, which the merchant chooses. */
export const customerUid = v.pipe(text, v.maxLength(80));
