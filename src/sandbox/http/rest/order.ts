import * as v from 'valibot';
import {
  currency,
  customData,
  flag,
  merchantUid,
  optionalText,
  text,
  urls,
  won,
} from './fields.js';

/** The buyer in a request body. */
export const buyer = {
  buyer_name: optionalText,
  buyer_email: optionalText,
  buyer_tel: optionalText,
  buyer_addr: optionalText,
  buyer_postcode: optionalText,
};

/** Fields of an order in the body of each endpoint that makes a charge. */
export const order = {
  merchant_uid: merchantUid,
  amount: won,
  currency,
  // The name is required in the schema, but optional here, because the vendor's own samples omit
  // it.
  name: optionalText,
  tax_free: v.optional(won),
  vat_amount: v.optional(won),
  ...buyer,
  card_quota: v.optional(won),
  interest_free_by_merchant: v.optional(flag),
  use_card_point: v.optional(flag),
  custom_data: customData,
  notice_url: urls,
};

/** Fields of a card in a request body. */
export const card = {
  card_number: v.pipe(
    text,
    v.regex(/^\d{4}-?\d{4}-?\d{4}-?\d{3,4}$/, 'dddd-dddd-dddd-dddd 형식이어야 합니다'),
  ),
  expiry: v.pipe(text, v.regex(/^\d{4}-?(0[1-9]|1[0-2])$/, 'YYYY-MM 형식이어야 합니다')),
  birth: optionalText,
  pwd_2digit: optionalText,
  cvc: optionalText,
  pg: optionalText,
};
