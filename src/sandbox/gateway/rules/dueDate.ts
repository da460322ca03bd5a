import { isDate } from '../../../core/dates.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { endOfKoreanDay } from './koreanTime.js';

const thirtyDays = 30 * 24 * 60 * 60;

/**
 * Returns the time until which a virtual account accepts a deposit, in unix seconds: that of
 * `vbank_due`, at the end of the day where it names no time. Without it, or with one that is not a
 * date, the end of the thirtieth day.
 */
export function dueDate({ vbank_due }: Pick<RequestPayParams, 'vbank_due'>, now: number): number {
  if (!vbank_due || !isDate(vbank_due)) return endOfKoreanDay(now + thirtyDays);
  const digits = vbank_due.replace(/\D/g, '').padEnd(14, '0');
  const iso = digits.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6+09:00');
  const moment = Date.parse(iso) / 1000;
  return vbank_due.length > 10 ? moment : endOfKoreanDay(moment);
}
