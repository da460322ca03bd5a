import { isDate, timeOf } from '../../../core/dates.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { endOfKoreanDay } from './koreanTime.js';

const thirtyDays = 30 * 24 * 60 * 60;

/**
 * Returns the time until which a virtual account accepts a deposit, in unix seconds. A `vbank_due`
 * without a time means the end of that day. If it is missing or not a valid date, the due date is
 * the end of the 30th day from now.
 */
export function dueDate({ vbank_due }: Pick<RequestPayParams, 'vbank_due'>, now: number): number {
  if (!vbank_due || !isDate(vbank_due)) return endOfKoreanDay(now + thirtyDays);
  const moment = timeOf(vbank_due.replace(/\D/g, '').padEnd(14, '0')).getTime() / 1000;
  return vbank_due.length > 10 ? moment : endOfKoreanDay(moment);
}
