import { check } from '../../../core/rules.js';

/** Returns a `Date` in unix seconds, as the gateway expects it. @throws {PaymentError} `invalid` */
export const unixSeconds = (field: string, date: Date): number =>
  Math.floor(check(field, 'date', date).getTime() / 1000);
