import { abortable } from './abortable.js';
import { isLocked, withBrowserLock } from './browserLock.js';
import type { Asked } from './outcomeRules.js';

/** Last question of this page about each payment. */
const questions = new Map<string, Promise<Asked<unknown>>>();

const lockOf = (merchantUid: string) => `react-inicis:${merchantUid}`;

/**
 * Asks about a payment after the questions that this page and other tabs are asking about it. Two
 * callers can ask about the same payment: the hook that began it, and a return hook.
 *
 * @throws the reason of the signal, if it is aborted while waiting.
 */
export function askSerially<Result>(
  merchantUid: string,
  signal: AbortSignal,
  ask: () => Promise<Asked<Result>>,
): Promise<Asked<Result>> {
  const askNow = () => {
    signal.throwIfAborted();
    return withBrowserLock(lockOf(merchantUid), signal, ask);
  };
  const previous = questions.get(merchantUid) ?? Promise.resolve();
  const question = abortable(signal, previous.then(askNow, askNow));
  questions.set(merchantUid, question);
  const end = () => {
    if (questions.get(merchantUid) === question) questions.delete(merchantUid);
  };
  question.then(end, end);
  return question;
}

/** Returns the question that this page is asking about the payment now. */
export const runningQuestion = (merchantUid: string): Promise<Asked<unknown>> | undefined =>
  questions.get(merchantUid);

/** Returns true if this page or another tab is asking about the payment now. */
export const isBeingAsked = async (merchantUid: string): Promise<boolean> =>
  questions.has(merchantUid) || isLocked(lockOf(merchantUid));
