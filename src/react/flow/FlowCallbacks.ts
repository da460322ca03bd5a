import type { Verifier } from './verifyReceipt.js';

/** Step of a running payment. */
export type PaymentStep = 'preparing' | 'window' | 'verifying';

/** Functions that a payment flow calls. */
export interface FlowCallbacks<Result> {
  verify: Verifier<Result>;
  onStep: (step: PaymentStep) => void;
  /** Called with the result of a payment that had ended `interrupted` before its answer came. */
  onLateResult: (result: Result) => void;
}
