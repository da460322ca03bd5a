import { isPaymentError, PaymentError, paymentErrorFrom } from '../../../core/error.js';
import { isAwaitingDeposit, type Receipt } from '../../../core/receipt.js';
import { markRepeated } from '../../handlers/repeatedTries.js';
import { tryTimeout } from '../../timeouts.js';
import { abortable } from './abortable.js';
import type { Clock } from './clockOf.js';
import { askSerially } from './askSerially.js';
import { watchDiscard } from './discardPending.js';
import { blocks, outcomeRules, ruleOf, type Answer, type Asked } from './outcomeRules.js';
import {
  isCurrent,
  readPending,
  updateAfter,
  updatePending,
  type PendingPayment,
} from './pendingPayments.js';
import type { Verifier } from '../../handlers/Verifier.js';
import { timeoutOf, type QuestionTime } from './questionTime.js';
import { isWindowOpen } from './windowLock.js';

/** Options of one question. */
interface AskOptions {
  /** Timeout in milliseconds. */
  timeout?: number;
  /** True for a second or later try. */
  isRepeated?: boolean;
}

interface InquiryOptions<Result> {
  payment: PendingPayment;
  /** True if the hook began the payment in this page. */
  isOwn: boolean;
  /** True if this browser began the payment. */
  known: boolean;
  verifier: Verifier<Result>;
  clock: Clock;
}

/** Payments whose end this page has learned. */
const endedHere = new Set<string>();

/** Payment of which one hook wants to know the outcome. */
export class Inquiry<Result> {
  readonly payment: PendingPayment;
  readonly isOwn: boolean;
  /** Called with the end, except while a caller of `ask` uses the answer itself. */
  onEnd: ((asked: Asked<Result>) => void) | undefined;
  readonly #options: InquiryOptions<Result>;
  #impUid: string | undefined;
  #running: Promise<Asked<Result>> | undefined;
  #hasWarned = false;
  #isOver = false;
  readonly #isDiscarded: () => boolean;

  constructor(options: InquiryOptions<Result>) {
    this.payment = options.payment;
    this.isOwn = options.isOwn;
    this.#options = options;
    this.#impUid = options.payment.impUid;
    this.#isDiscarded = watchDiscard(this.payment.merchantUid);
  }

  /** True when nobody waits for the end: it is known, or the payment was discarded or replaced. */
  get isOver(): boolean {
    return this.#isOver || this.#isDiscarded();
  }

  set isOver(isOver: boolean) {
    this.#isOver = isOver;
  }

  /** Records that the window or a return address reported a success. */
  recordSuccess(impUid: string): void {
    this.#impUid = impUid;
    updatePending(this.payment.merchantUid, { impUid });
  }

  /** Asks the server once, or joins the running question. Never rejects. */
  ask(options: AskOptions = {}): Promise<Asked<Result>> {
    return (this.#running ??= this.#askOnce(options));
  }

  async #askOnce({ timeout = tryTimeout, isRepeated }: AskOptions): Promise<Asked<Result>> {
    const { merchantUid } = this.payment;
    const time = timeoutOf(timeout, this.#options.clock);
    if (isRepeated) markRepeated(time.signal);
    const asked = await askSerially(merchantUid, time.waitSignal, () => this.#askNow(time)).catch(
      (cause: unknown) => unanswered(merchantUid, cause),
    );
    time.cancel();
    this.#running = undefined;
    if (!time.waitSignal.aborted) this.#warn(asked);
    if (asked.rule.isEnd && !this.isOver) {
      this.isOver = true;
      this.onEnd?.(asked);
    }
    return asked;
  }

  async #askNow(time: QuestionTime): Promise<Asked<Result>> {
    const { merchantUid } = this.payment;
    const { answer, rule: answered } = await this.#askServer(readPending(merchantUid), time);
    // Another tab may have dropped the record long before this question. It is read after the answer,
    // because another tab's change of `localStorage` arrives later than the release of its lock.
    const record = readPending(merchantUid);
    // Otherwise a new payment of the order has begun. The answer may not be about it.
    const isSame = record?.startedAt === this.payment.startedAt;
    // The shopper can still pay in that window. A page has closed the window of its payment before it asks.
    const isOpen =
      answered === outcomeRules.notPaid &&
      !(this.isOwn && isSame) &&
      (await isWindowOpen(merchantUid));
    const rule = isOpen ? outcomeRules.unfinished : answered;
    const wasEndedElsewhere =
      this.#options.known && !record && isCurrent(this.payment) && !endedHere.has(merchantUid);
    if (rule.isEnd) endedHere.add(merchantUid);
    if (isSame || rule === outcomeRules.paid) updateAfter(merchantUid, answer, rule);
    return { answer, rule, wasEndedElsewhere };
  }

  /** Number of the payment, if the window or a return address has reported a success. */
  get #number(): string | null {
    return this.#impUid ?? readPending(this.payment.merchantUid)?.impUid ?? null;
  }

  /**
   * Asks about the number of the payment, if one is known. Anybody can write the number of another payment
   * in a link. If the answer about it would let a click open a window, or says that nothing was paid, the
   * order number is asked about.
   */
  async #askServer(
    record: PendingPayment | undefined,
    time: QuestionTime,
  ): Promise<Pick<Asked<Result>, 'answer' | 'rule'>> {
    const impUid = this.#number;
    const isDeposit = record?.due !== undefined;
    const answer = await this.#askAbout(impUid, time);
    // The window can report a success during the question.
    const rule = ruleOf(answer, !isDeposit && this.#number !== null);
    const isOfWindow = this.isOwn && this.#impUid !== undefined;
    const isSure = 'value' in answer || rule === outcomeRules.review || isOfWindow;
    if (!record || isDeposit || impUid === null || isSure) return { answer, rule };
    const isNo = rule === outcomeRules.notPaidAfterSuccess;
    if (!isNo && blocks(record, rule)) return { answer, rule };
    const byOrder = await this.#askAbout(null, time);
    // After an end of the payment of the link, its success says nothing about this payment.
    const hasSucceeded = isNo ? !isOfOther(impUid, answer.error, byOrder) : !rule.isEnd;
    const ruleByOrder = ruleOf(byOrder, hasSucceeded);
    // A gateway that is late knows no payment of the number. Only an end of the order is then certain.
    const isLate = isNo && answer.error.reason === 'unpaid';
    if (isLate ? !ruleByOrder.isEnd : isNo && ruleByOrder.blocksFor > 0) return { answer, rule };
    return { answer: byOrder, rule: ruleByOrder };
  }

  #askAbout(impUid: string | null, { signal, waitSignal }: QuestionTime): Promise<Answer<Result>> {
    const { known, verifier } = this.#options;
    const receipt = { impUid, merchantUid: this.payment.merchantUid };
    return answerOf(receipt, () => abortable(waitSignal, verifier.ask(receipt, { signal, known })));
  }

  /** Prints an answer that only the developer can correct, or an error that `verify` threw, once. */
  #warn({ answer, rule }: Asked<Result>): void {
    if (rule.isEnd || this.#hasWarned || !('error' in answer)) return;
    const { cause = rule.isForDeveloper && answer.error.message } = answer.error;
    if (!cause) return;
    this.#hasWarned = true;
    console[rule.isForDeveloper ? 'error' : 'warn'](
      `react-inicis: the question about ${this.payment.merchantUid} failed, so the outcome is unknown:`,
      cause,
    );
  }
}

/**
 * Returns true if a number cannot be of the payment of an order: the gateway knows the number and says
 * that nothing was paid with it, and the order has no payment or another one.
 */
const isOfOther = (impUid: string, { reason }: PaymentError, byOrder: Answer<unknown>): boolean =>
  reason !== 'unpaid' &&
  'error' in byOrder &&
  (byOrder.error.reason === 'unpaid' || (byOrder.error.receipt?.impUid ?? impUid) !== impUid);

/**
 * Calls `verify`. A result in the format of the server's error is that error. Any other result with an
 * `error`, and a deposit without its virtual account, says nothing about the payment: it is the body of a
 * failed request, or of another server.
 */
async function answerOf<Result>(
  receipt: Receipt,
  verify: () => Promise<Result>,
): Promise<Answer<Result>> {
  try {
    const value = await verify();
    const { error = isUnreadable(value) }: { error?: unknown } = Object(value);
    return error ? { error: paymentErrorFrom(error) ?? noAnswer(receipt, value) } : { value };
  } catch (cause) {
    return { error: isPaymentError(cause) ? cause : noAnswer(receipt, cause) };
  }
}

/**
 * Returns true for a deposit without its virtual account, or for the `Response` of a request that failed,
 * which a `verify` returns if it calls only `fetch`. The server handlers send an unknown outcome with
 * status 202. Jest's jsdom has no `Response`.
 */
const isUnreadable = (result: unknown): boolean =>
  (isAwaitingDeposit(result) && Object(result.account) !== result.account) ||
  (typeof Response === 'function' &&
    result instanceof Response &&
    (!result.ok || result.status === 202));

const noAnswer = (receipt: Receipt, cause: unknown) =>
  new PaymentError('interrupted', 'the payment could not be verified', { receipt, cause });

/** Returns the result of a question without an answer. */
export function unanswered(merchantUid: string, cause: unknown): Asked<never> {
  const answer = { error: noAnswer({ impUid: null, merchantUid }, cause) };
  return { answer, rule: ruleOf(answer, false), wasEndedElsewhere: false };
}

/** Returns the error of a payment whose outcome is unknown, with the server's error as its cause. */
export function unknownOutcome(merchantUid: string, error: PaymentError): PaymentError {
  if (isPaymentError(error, 'interrupted') && error.receipt) return error;
  const { reason, message, cause } = error;
  const receipt = { impUid: null, merchantUid };
  if (reason !== 'interrupted') return noAnswer(receipt, error);
  return new PaymentError(reason, message, { ...error, receipt, cause });
}
