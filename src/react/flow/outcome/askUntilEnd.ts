import {
  maxRetryAfter,
  maxRetryDelay,
  maxTries,
  onlineJitter,
  tryTimeout,
  verifyTimeout,
} from '../../timeouts.js';
import type { Clock } from './clockOf.js';
import type { Inquiry } from './Inquiry.js';
import type { Asked } from './outcomeRules.js';

/**
 * Asks the server about a payment until its end is known, at most nine times in 90 seconds. The delays
 * are random ("full jitter"), so that the browsers of many shoppers do not ask a recovering server at
 * the same time.
 *
 * @param most number of tries without an answer about the payment
 */
export async function askUntilEnd<Result>(
  inquiry: Inquiry<Result>,
  clock: Clock,
  most = maxTries,
): Promise<Asked<Result>> {
  const start = Date.now();
  const end = start + verifyTimeout;
  for (let tries = 1; ; tries += 1) {
    const timeout = Math.min(tryTimeout, end - Date.now());
    const asked = await inquiry.ask({ timeout, isRepeated: tries > 1 });
    const { rule } = asked;
    const delay = retryDelayOf(asked, tries);
    const next = Date.now() + delay;
    const isLast = tries >= (rule.tries < Infinity ? rule.tries : most);
    if (rule.isEnd || isLast || next >= start + (rule.triesTime ?? verifyTimeout)) return asked;
    await clock.sleep(delay);
    if (!navigator.onLine) await untilOnline(clock, end - Date.now());
    if (Date.now() >= end) return asked;
  }
}

/** Returns the delay before the next try, in milliseconds. `Retry-After` is a minimum. */
export function retryDelayOf({ answer }: Asked<unknown>, tries: number): number {
  const delay = Math.random() * Math.min(maxRetryDelay, 1000 * 2 ** (tries - 1));
  return Math.max(delay, retryAfterOf(answer));
}

/** Returns the server's `Retry-After` in milliseconds; 0 without one. */
export const retryAfterOf = (answer: Asked<unknown>['answer']): number =>
  'error' in answer ? Math.min((answer.error.retryAfter ?? 0) * 1000, maxRetryAfter) : 0;

/** Waits until the browser is online, at most for the time, and then a random delay. */
async function untilOnline(clock: Clock, time: number) {
  await clock.sleep(time, true);
  if (navigator.onLine) await clock.sleep(Math.random() * onlineJitter);
}
