import type { RequestPayParams } from '../../core/wire.js';
import type { Inicis, MountedHooks } from '../context.js';
import { clockOf } from './outcome/clockOf.js';
import type { FlowCallbacks } from './FlowCallbacks.js';
import { Inquiry } from './outcome/Inquiry.js';
import { keepAsking } from './outcome/keepAsking.js';
import type { Asked } from './outcome/outcomeRules.js';
import { dropPending, savePending, type PendingPayment } from './outcome/pendingPayments.js';
import { endUnderWay, isLeftToItsHook, setUnderWay } from './outcome/underWay.js';
import { forgetReports } from './outcome/unknownReports.js';

/** Payment that began in this page. Its end belongs to its hook. */
export class OwnPayment<Result> extends Inquiry<Result> {
  readonly #mounted: MountedHooks;
  readonly #callbacks: FlowCallbacks<Result>;
  #isRunning = true;
  /** Returns true while the hook waits. A payment ends with its provider, before its promise is rejected. */
  readonly #isAwaited = () =>
    (this.#isRunning && this.#mounted.provider) || this.#callbacks.isMounted();

  constructor(payment: PendingPayment, { mounted }: Inicis, callbacks: FlowCallbacks<Result>) {
    const { verifier } = callbacks;
    super({ payment, isOwn: true, known: true, verifier, clock: clockOf(mounted) });
    this.#mounted = mounted;
    this.#callbacks = callbacks;
    setUnderWay(payment.merchantUid, this.#isAwaited);
  }

  /** Ends the wait for the payment, because its hook knows the end. */
  end(): void {
    const { inquiries } = this.#callbacks;
    const { merchantUid } = this.payment;
    this.isOver = true;
    this.#isRunning = false;
    if (inquiries.get(merchantUid) !== this) return;
    inquiries.delete(merchantUid);
    endUnderWay(merchantUid, this.#isAwaited);
  }

  /** Drops the record, because nothing was paid. */
  drop(): void {
    this.end();
    dropPending(this.payment.merchantUid);
  }

  /** Reports the end to the hook when it becomes known, by a late answer or a question of the hook. */
  reportLater(isNews: (asked: Asked<Result>) => boolean = () => true): void {
    this.#isRunning = false;
    this.onEnd = (asked) => {
      // A return hook of the next page, or another button of the order, can have taken over. Two hooks
      // would call `onPaid` twice.
      const isOurs = isLeftToItsHook(this.payment.merchantUid, this.#isAwaited);
      this.end();
      if (isNews(asked) && (isOurs || this.#callbacks.isMounted()))
        this.#callbacks.onLateEnd(this.payment.merchantUid, asked.answer, isOurs);
    };
  }

  /** Asks in the background from now on. */
  askLater(firstDelay?: number): void {
    keepAsking(this, this.#mounted, firstDelay);
  }
}

/** Saves the record of a payment whose window is about to open. */
export function beginPayment<Result>(
  inicis: Inicis,
  { merchant_uid: merchantUid, customer_uid: customerUid }: RequestPayParams,
  callbacks: FlowCallbacks<Result>,
): OwnPayment<Result> {
  const { inquiries, verifier } = callbacks;
  const payment: PendingPayment = {
    kind: customerUid === undefined ? 'payment' : 'billingKey',
    merchantUid,
    customerUid,
    via: verifier.server ?? undefined,
    startedAt: Date.now(),
  };
  const earlier = inquiries.get(merchantUid);
  if (earlier) earlier.isOver = true;
  forgetReports(merchantUid);
  savePending(payment);
  const own = new OwnPayment(payment, inicis, callbacks);
  inquiries.set(merchantUid, own);
  return own;
}
