import { isPaymentError } from '../../core/error.js';
import type { MountedHooks } from '../context.js';
import { cancellationDelay } from '../timeouts.js';
import { askPendingPayments } from './askPendingPayments.js';
import { askUntilEnd } from './outcome/askUntilEnd.js';
import { clockOf } from './outcome/clockOf.js';
import { unknownOutcome, type Inquiry } from './outcome/Inquiry.js';
import { keepAsking } from './outcome/keepAsking.js';
import { outcomeRules, type Answer, type Asked } from './outcome/outcomeRules.js';
import { dropPending, type PaymentKind, type PendingPayment } from './outcome/pendingPayments.js';
import { cleanAddress, readReturn, type Returned } from './readReturn.js';
import type { Verifier } from '../handlers/Verifier.js';
import { withGatewayReason } from './outcome/withGatewayReason.js';

/** Options of a return hook, as the payment flow needs them. */
export interface SessionOptions<Result> {
  kind: PaymentKind;
  /** Address to read instead of the address of the page. */
  url: string | undefined;
  mounted: MountedHooks;
  /**
   * Returns the verifier for a payment. `pending` is its record in this browser. Returns `null` if the
   * other return hook handles the payment.
   */
  verifierFor: (pending: PendingPayment | undefined) => Verifier<Result> | null;
  /** Called before the server is asked about the payment of the address. */
  onVerifying: () => void;
  /** Called with an outcome for the handlers. */
  onOutcome: (answer: Answer<Result>, merchantUid: string) => void;
  /** Called when the result of `load` has changed. Resolves when it is shown. */
  onChange: () => Promise<void>;
}

/**
 * Work of one return hook. Verifies the payment of the return address. If the address is that of the
 * page, verifies the other pending payments of this browser, too.
 */
export class ReturnSession<Result> {
  readonly #options: SessionOptions<Result>;
  readonly #returned: Returned<Result> | null;
  #pending: Inquiry<Result>[] = [];
  #newest = 0;
  #outcome: Answer<Result> | null = null;
  #hasBegun = false;

  constructor(options: SessionOptions<Result>) {
    this.#options = options;
    this.#returned = readReturn(options);
  }

  /**
   * Returns the outcome to show, or `null`. Asks again if the outcome of the address is
   * unknown.
   */
  async load(): Promise<Answer<Result> | null> {
    const returned = this.#returned;
    const isFirst = !this.#hasBegun;
    this.#hasBegun = true;
    if (isFirst && !this.#options.url) {
      const except = returned?.inquiry.payment.merchantUid;
      const onEnd = this.#onPendingEnd.bind(this);
      this.#pending = askPendingPayments({ ...this.#options, onEnd }, except);
    }
    if (this.#outcome || !returned) return this.#outcome;
    return isFirst ? this.#askFirst(returned) : this.#askAgain(returned);
  }

  /** Asks now about all payments whose outcome is unknown. Never rejects. */
  async recheck(): Promise<void> {
    const inquiries = [...this.#pending, ...(this.#returned ? [this.#returned.inquiry] : [])];
    const open = inquiries.filter(({ isOver }) => !isOver);
    await Promise.all(open.map((inquiry) => inquiry.ask({ isRepeated: true })));
  }

  async #askFirst(returned: Returned<Result>): Promise<Answer<Result> | null> {
    const { inquiry, refusal, verifier, known } = returned;
    const { mounted } = this.#options;
    const isCancelled = isPaymentError(refusal, 'cancelled');
    const isRefused = isCancelled || isPaymentError(refusal, 'declined');
    if (verifier.server === null && isRefused) {
      dropPending(inquiry.payment.merchantUid);
      return known ? this.#show(returned, { error: refusal }) : null;
    }
    if (known && isCancelled) {
      inquiry.onEnd = (asked) =>
        asked.rule !== outcomeRules.notPaid && this.#onLateEnd(asked, returned);
      keepAsking(inquiry, mounted, cancellationDelay);
      return this.#show(returned, { error: refusal });
    }
    this.#options.onVerifying();
    const asked = await askUntilEnd(inquiry, clockOf(mounted));
    if (!asked.rule.isEnd && asked.rule.tries === Infinity) keepAsking(inquiry, mounted);
    return this.#settle(asked, returned);
  }

  #askAgain(returned: Returned<Result>): Promise<Answer<Result> | null> {
    const { inquiry } = returned;
    inquiry.onEnd = undefined;
    return inquiry.ask({ isRepeated: true }).then((asked) => this.#settle(asked, returned));
  }

  #onLateEnd(asked: Asked<Result>, returned: Returned<Result>): void {
    if (isCardRegistration(asked, returned)) return void this.#ignore();
    const end = this.#endOf(asked, returned);
    const isSilent = asked.wasEndedElsewhere;
    this.#clean();
    void this.#change(end, returned.inquiry.payment, isSilent);
  }

  /** Shows an end, then reports it. */
  async #change(end: Answer<Result>, payment: PendingPayment, isSilent = false): Promise<void> {
    this.#outcome = end;
    await this.#options.onChange();
    if (!isSilent) this.#options.onOutcome(end, payment.merchantUid);
  }

  /** Returns the end of the payment of the address. */
  #endOf({ answer }: Asked<Result>, { refusal, known }: Returned<Result>): Answer<Result> {
    const words = known ? refusal : undefined;
    return 'error' in answer ? { error: withGatewayReason(words, answer.error) } : answer;
  }

  /** Reports an answer about the payment of the address. */
  #settle(asked: Asked<Result>, returned: Returned<Result>): Answer<Result> | null {
    const { answer, rule, wasEndedElsewhere } = asked;
    const { inquiry } = returned;
    if (isCardRegistration(asked, returned)) return this.#ignore();
    const { merchantUid } = inquiry.payment;
    if (rule.isEnd) return this.#show(returned, this.#endOf(asked, returned), wasEndedElsewhere);
    inquiry.onEnd = (end) => this.#onLateEnd(end, returned);
    if ('value' in answer) return answer;
    const unknown = { error: unknownOutcome(merchantUid, answer.error) };
    this.#options.onOutcome(unknown, merchantUid);
    return unknown;
  }

  /** Ignores the return of a card registration, which has no payment to report. */
  #ignore(): null {
    this.#clean();
    return null;
  }

  #clean(): void {
    if (!this.#options.url) cleanAddress();
  }

  /** Shows the end of the payment of the address. */
  #show({ inquiry }: Returned<Result>, end: Answer<Result>, isSilent = false): Answer<Result> {
    this.#outcome = end;
    this.#clean();
    if (!isSilent) this.#options.onOutcome(end, inquiry.payment.merchantUid);
    return end;
  }

  #onPendingEnd(answer: Answer<Result>, payment: PendingPayment): void {
    const isShown = !this.#returned && 'value' in answer && payment.startedAt >= this.#newest;
    if (!isShown) return this.#options.onOutcome(answer, payment.merchantUid);
    this.#newest = payment.startedAt;
    void this.#change(answer, payment);
  }
}

/**
 * Returns true if the address is the return of a card registration. A browser without its record cannot
 * know that before the server has said it.
 */
const isCardRegistration = ({ answer }: Asked<unknown>, { known }: { known: boolean }): boolean =>
  !known && 'error' in answer && answer.error.field === 'customerUidUsage';
