import { PaymentError } from '../../../core/error.js';
import { unixSeconds } from './unixSeconds.js';

/** A span of time, both ends included. */
export interface Span {
  from: Date;
  /** @default now */
  to?: Date | undefined;
}

/** Encoders of a span beside those of other options: `splitSpan` sends both ends. */
export const spanEncoders = { from: () => ({}), to: () => ({}) };

/** The gateway takes 90 days of payments and three months of schedules, which are 89 days at least. */
const longest = 89 * 24 * 60 * 60;

/**
 * Splits a span into parts that the gateway takes, oldest first, in unix seconds. Two parts share the
 * second between them: whichever way the gateway counts its ends, nothing falls through.
 */
export function splitSpan({ from, to = new Date() }: Span): { from: number; to: number }[] {
  const [begin, end] = [unixSeconds('from', from), unixSeconds('to', to)];
  if (begin > end) {
    throw new PaymentError('invalid', 'from: must not be later than `to`', { field: 'from' });
  }
  const count = Math.max(Math.ceil((end - begin) / longest), 1);
  return Array.from({ length: count }, (_, at) => ({
    from: begin + at * longest,
    to: Math.min(begin + (at + 1) * longest, end),
  }));
}
