import type { Inquiry } from './outcome/Inquiry.js';
import type { Answer } from './outcome/outcomeRules.js';
import type { PendingPayment } from './outcome/pendingPayments.js';
import type { Verifier } from '../handlers/Verifier.js';

/** Step of a running payment. */
export type PaymentStep = 'preparing' | 'window' | 'verifying';

/** Callbacks of a payment flow, and the state of its hook that outlives one payment. */
export interface FlowCallbacks<Result> {
  verifier: Verifier<Result>;
  /** Returns the verifier of an earlier payment, which may have another `customerUid`. */
  verifierOf: (record: PendingPayment) => Verifier<Result>;
  /** `isSlow` is true if the step takes so long that the shopper should be told. */
  onStep: (step: PaymentStep, isSlow?: boolean) => void;
  /**
   * Called with the end of a payment that had failed with `interrupted` or `cancelled`. `isReported` is
   * false if another hook calls the handlers, so that this one only shows the end.
   */
  onLateEnd: (merchantUid: string, answer: Answer<Result>, isReported?: boolean) => void;
  /** Payments with an unknown outcome that stop a click of this hook, by order number. */
  inquiries: Map<string, Inquiry<Result>>;
  isMounted: () => boolean;
}
