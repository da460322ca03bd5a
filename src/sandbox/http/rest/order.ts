import * as v from 'valibot';
import { text, won } from './envelope.js';

const said = v.optional(v.string());

/** What is charged, as every endpoint that charges is sent it. */
export const order = {
  merchant_uid: v.pipe(text, v.maxLength(40)),
  amount: won,
  // The schema asks for a name; the vendor's own samples send none.
  name: said,
  tax_free: v.optional(won),
  vat_amount: v.optional(won),
  buyer_name: said,
  buyer_email: said,
  buyer_tel: said,
  buyer_addr: said,
  buyer_postcode: said,
  card_quota: v.optional(won),
  custom_data: said,
  notice_url: said,
};

/** A card by its number. */
export const card = {
  card_number: v.pipe(v.string(), v.regex(/^\d{4}-?\d{4}-?\d{4}-?\d{3,4}$/)),
  expiry: v.pipe(v.string(), v.regex(/^\d{4}-?\d\d$/)),
  birth: said,
  pwd_2digit: said,
  cvc: said,
  pg: said,
};

/** The merchant's name for a card. */
export const customerUid = v.pipe(text, v.maxLength(80));
