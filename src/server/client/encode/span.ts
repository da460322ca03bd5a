import { PaymentError } from '../../../core/error.js';
import { check } from '../../../core/rules.js';

/** A span of time, both ends included. */
export interface Span {
  from: Date;
  /** @default now */
  to?: Date | undefined;
}

/** The gateway takes 90 days of payments and three months of schedules, which are 89 days at least. */
const longest = 89 * 24 * 60 * 60;

/**
 * The span in pieces that the gateway takes, oldest first, in unix seconds. Two pieces share the
 * second between them: whichever way the gateway counts its ends, nothing falls through.
 */
export function piecesOf({ from, to = new Date() }: Span): { from: number; to: number }[] {
  const [begin, end] = [unixOf('from', from), unixOf('to', to)];
  if (begin > end) {
    throw new PaymentError('invalid', 'from: must not be later than `to`', { field: 'from' });
  }
  const count = Math.max(Math.ceil((end - begin) / longest), 1);
  return Array.from({ length: count }, (_, at) => ({
    from: begin + at * longest,
    to: Math.min(begin + (at + 1) * longest, end),
  }));
}

/** A moment in the gateway's unix seconds. */
export const unixOf = (field: string, date: Date): number =>
  Math.floor(check(field, 'date', date).getTime() / 1000);
