import type { AwaitingDeposit, Receipt } from '../../core/receipt.js';

/** Context of a `verify` call, besides the receipt. */
export interface VerifyContext {
  /** Aborted after 30 seconds; the outcome is then `interrupted`. */
  signal: AbortSignal;
  /**
   * True if this browser began the payment. A return may arrive in another browser; there nothing of
   * your app may change unless your server agrees.
   */
  known: boolean;
}

/** Asks your server how a payment ended. What it resolves with reaches `onPaid`. */
export type Verify<T> = (receipt: Receipt, context: VerifyContext) => Promise<T | AwaitingDeposit>;
