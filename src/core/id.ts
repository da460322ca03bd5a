import { PaymentError } from './error.js';
import { check, rules } from './rules.js';

const misleading = /[\p{Cc}\p{Cs}]|(^|[\\/])\.\.?([\\/]|$)/u;

/** Whether it can stand in an address as a number of a payment or of an order. */
export const isId = (id: string): boolean => rules.text40(id) && !misleading.test(id);

/**
 * An id that can stand in an address, as it came. To encode it is not enough: a router behind may
 * decode `..%2F`, and the call would reach another endpoint.
 */
export function checkId(field: 'impUid' | 'merchantUid' | 'customerUid', id: string): string {
  check(field, field === 'customerUid' ? 'text80' : 'text40', id);
  if (!misleading.test(id)) return id;
  const message = `${field}: must be an id, without control characters and path steps (..)`;
  throw new PaymentError('invalid', message, { field });
}

/** An id as a part of an address. */
export const inPath = (...[field, id]: Parameters<typeof checkId>): string =>
  encodeURIComponent(checkId(field, id));
