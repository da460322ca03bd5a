import { PaymentError } from '../../../core/error.js';
import { unixSeconds } from './unixSeconds.js';

/** Span of time. Both ends are included. */
export interface Span {
  /** Start of the span. */
  from: Date;
  /**
   * End of the span.
   *
   * @default now
   */
  to?: Date | undefined;
}

/**
 * Encoders of a span in a request with other options. They send nothing, because `splitSpan` adds
 * both ends.
 */
export const spanEncoders = { from: () => ({}), to: () => ({}) };

/**
 * Longest part of a span, in seconds: 89 days. The gateway accepts 90 days of payments and three
 * months of schedules, which are at least 89 days.
 */
const longest = 89 * 24 * 60 * 60;

/**
 * Splits a span into parts that the gateway accepts, oldest first, in unix seconds. Each part
 * begins in the second in which the part before ends. So no payment is missed if the gateway leaves
 * out one of the two ends.
 *
 * @throws {PaymentError} `invalid`
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
