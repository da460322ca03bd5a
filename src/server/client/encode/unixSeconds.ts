import { check } from '../../../core/rules.js';

/** Returns a `Date` in the gateway's unix seconds. */
export const unixSeconds = (field: string, date: Date): number =>
  Math.floor(check(field, 'date', date).getTime() / 1000);
