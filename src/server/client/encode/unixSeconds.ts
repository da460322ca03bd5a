import { check, invalid } from '../../../core/rules.js';

/** Returns a `Date` in unix seconds, as the gateway expects it. @throws {PaymentError} `invalid` */
export function unixSeconds(field: string, date: Date): number {
  // The rule accepts a text too, whose time zone is Korea's.
  if (!(check(field, 'date', date) instanceof Date)) throw invalid(field, 'date', date);
  return Math.floor(date.getTime() / 1000);
}
