import { check, rules } from './rules.js';

/** Returns true if a value can be an order number or a payment number (`imp_uid`). Never throws. */
export const isId = (value: string): boolean => rules.id40(value);

/** Returns true if a value can be a `customerUid`. Never throws. */
export const isCustomerUid = (value: string): boolean => rules.id80(value);

/**
 * Returns the id unchanged if it is safe in a URL. Encoding alone is not enough: a router may decode
 * `..%2F`, and the call would then reach another endpoint.
 *
 * @throws {PaymentError} `invalid`, rule `id80` for a `customerUid` and `id40` for the others.
 */
export const checkId = (field: 'impUid' | 'merchantUid' | 'customerUid', id: string): string =>
  check(field, field === 'customerUid' ? 'id80' : 'id40', id);

/**
 * Returns the id encoded as one segment of a URL path.
 *
 * @throws {PaymentError} The same errors as `checkId`.
 */
export const inPath = (...[field, id]: Parameters<typeof checkId>): string =>
  encodeURIComponent(checkId(field, id));
