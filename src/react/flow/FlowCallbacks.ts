import type { Verifier } from './verifyReceipt.js';

/** Step of a running payment. */
export type PaymentStep = 'preparing' | 'window' | 'verifying';

/** Callbacks of a payment flow. */
export interface FlowCallbacks<Result> {
  verify: Verifier<Result>;
  onStep: (step: PaymentStep) => void;
  /**
   * Called with the result of an answer that arrived after the payment had failed with
   * `interrupted`.
   */
  onLateResult: (result: Result) => void;
}
