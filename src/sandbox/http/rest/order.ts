import * as v from 'valibot';
import { optionalText, text, won } from './envelope.js';

/** Fields of an order, in the body of every endpoint that charges. */
export const order = {
  merchant_uid: v.pipe(text, v.maxLength(40)),
  amount: won,
  // The schema asks for a name; the vendor's own samples send none.
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

/** Fields of a card by its number. */
export const card = {
  card_number: v.pipe(v.string(), v.regex(/^\d{4}-?\d{4}-?\d{4}-?\d{3,4}$/)),
  expiry: v.pipe(v.string(), v.regex(/^\d{4}-?\d\d$/)),
  birth: optionalText,
  pwd_2digit: optionalText,
  cvc: optionalText,
  pg: optionalText,
};

/** The merchant's name for a card. */
export const customerUid = v.pipe(text, v.maxLength(80));
