import { check, rules } from './rules.js';

/** Tells if a value can be an order number or a payment number, without throwing. */
export const isId = (value: string): boolean => rules.id40(value);

/**
 * Returns the id as it came, where it can stand in an address. Encoding it is not enough: a router
 * may decode `..%2F`, and the call would reach another endpoint.
 *
 * @throws {PaymentError} `invalid`, rule `id80` for a `customerUid` and `id40` for the others.
 */
export const checkId = (field: 'impUid' | 'merchantUid' | 'customerUid', id: string): string =>
  check(field, field === 'customerUid' ? 'id80' : 'id40', id);

/** Returns the id encoded as one part of an address. @throws as `checkId` */
export const inPath = (...[field, id]: Parameters<typeof checkId>): string =>
  encodeURIComponent(checkId(field, id));
