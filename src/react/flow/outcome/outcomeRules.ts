import type { PaymentError } from '../../../core/error.js';
import { isAwaitingDeposit } from '../../../core/receipt.js';
import {
  hiddenBlockTime,
  pendingLifetime,
  quickTriesTime,
  unknownBlockTime,
} from '../../timeouts.js';

/** Answer to one question about a payment. A result is boxed, because `null` is a result too. */
export type Answer<Result> = { value: Result } | { error: PaymentError };

/** Effect of an answer about a payment. */
export interface OutcomeRule {
  /** True if the answer is the end of the payment. Otherwise its outcome is unknown. */
  isEnd: boolean;
  /** Number of tries in a row, at most. */
  tries: number;
  /** Time for these tries, in milliseconds; `verifyTimeout` if not set. */
  triesTime?: number;
  /** Time after the start of the payment in which no new window opens, in milliseconds. */
  blocksFor: number;
  /**
   * Effect on the record in this browser: dropped, kept, or changed to a deposit, which is kept until
   * its due date.
   */
  record: 'drop' | 'keep' | 'deposit';
  /** True if the answer is about the request: only the developer can correct it. */
  isForDeveloper?: boolean;
}

/** Answer to one question, with its effect. */
export interface Asked<Result> {
  answer: Answer<Result>;
  rule: OutcomeRule;
  /** True if another tab of this browser learned the end of the payment first. */
  wasEndedElsewhere: boolean;
}

/** Effect of each answer. Retries, background questions, clicks and page loads read this table. */
export const outcomeRules = {
  paid: { isEnd: true, tries: 1, blocksFor: 0, record: 'drop' },
  deposit: { isEnd: true, tries: 1, blocksFor: 0, record: 'deposit' },
  notPaid: { isEnd: true, tries: 1, blocksFor: 0, record: 'drop' },
  /** The window or the return address reported a success, and the server did not. One is wrong. */
  notPaidAfterSuccess: {
    isEnd: false,
    tries: Infinity,
    blocksFor: pendingLifetime,
    record: 'keep',
  },
  unverified: { isEnd: true, tries: 1, blocksFor: 0, record: 'drop' },
  /** A person looks at the payment. Its record remains, so that the next page load tells the shopper. */
  review: { isEnd: true, tries: 1, blocksFor: 0, record: 'keep' },
  /** The window was never finished. Another click opens a new one. */
  unfinished: { isEnd: false, tries: 3, triesTime: quickTriesTime, blocksFor: 0, record: 'keep' },
  /** The session may have ended while the shopper paid. */
  hidden: { isEnd: false, tries: 1, blocksFor: hiddenBlockTime, record: 'keep' },
  /** The request was refused, so the answer says nothing about the payment. */
  refused: {
    isEnd: false,
    tries: 3,
    blocksFor: unknownBlockTime,
    record: 'keep',
    isForDeveloper: true,
  },
  /** No answer, or one that says nothing about the payment. */
  unanswered: { isEnd: false, tries: Infinity, blocksFor: unknownBlockTime, record: 'keep' },
} as const satisfies Record<string, OutcomeRule>;

/** Returns true if an unknown payment stops a click now. */
export const blocks = ({ startedAt }: { startedAt: number }, { isEnd, blocksFor }: OutcomeRule) =>
  !isEnd && Date.now() < startedAt + blocksFor;

/**
 * Returns the effect of an answer.
 *
 * @param hasSucceeded true if the window or the return address of this payment reported a success
 */
export function ruleOf(answer: Answer<unknown>, hasSucceeded: boolean): OutcomeRule {
  if ('value' in answer) return outcomeRules[isAwaitingDeposit(answer.value) ? 'deposit' : 'paid'];
  const { reason, code } = answer.error;
  switch (reason) {
    case 'declined':
    case 'cancelled':
    case 'unpaid':
      return outcomeRules[hasSucceeded && code !== 'expired' ? 'notPaidAfterSuccess' : 'notPaid'];
    case 'unverified':
      return outcomeRules[code === 'review' ? 'review' : 'unverified'];
    case 'invalid':
      return outcomeRules.refused;
    case 'interrupted':
      return outcomeRules[interruptions[code ?? ''] ?? 'unanswered'];
    default:
      return outcomeRules.unanswered;
  }
}

/** Row of each code of an `interrupted` error. `404` and `405` are statuses of a wrong address. */
const interruptions: Partial<Record<string, keyof typeof outcomeRules>> = {
  unfinished: 'unfinished',
  hidden: 'hidden',
  404: 'refused',
  405: 'refused',
};
