import type { AwaitingDeposit, Receipt } from '../../core/receipt.js';

/** Second argument of `verify`. */
export interface VerifyContext {
  /**
   * Aborted after 30 seconds. The payment then fails with `interrupted`, because its outcome is
   * unknown.
   */
  signal: AbortSignal;
  /**
   * True if this browser began the payment. A return URL can also be opened in another browser. In
   * that case, change nothing in your app unless your server confirms the payment.
   */
  known: boolean;
}

/**
 * Asks your server how a payment ended. The resolved value is passed to `onPaid`, or to
 * `onAwaitingDeposit` if a virtual account was issued. Must be idempotent, because a reload, a
 * return and a pending payment can call it again for the same payment.
 *
 * Reject with a `PaymentError` to report the outcome. Any other error becomes `interrupted`, and so
 * does `unavailable`.
 */
export type Verify<T> = (receipt: Receipt, context: VerifyContext) => Promise<T | AwaitingDeposit>;
