import type { AwaitingDeposit, Receipt } from '../../core/receipt.js';

/** Second argument of `verify`. */
export interface VerifyContext {
  /**
   * Aborted after 20 seconds, or earlier when the kit stops waiting. The outcome is then unknown, and the
   * kit asks again later.
   */
  signal: AbortSignal;
  /**
   * True if this browser began the payment. A return address can also be opened in another browser.
   * In that case, change nothing in your app unless your server confirms the payment.
   */
  known: boolean;
}

/**
 * Asks your server how a payment ended. The resolved value is passed to `onPaid`, or to
 * `onAwaitingDeposit` if a virtual account was issued. Must be idempotent: it is called any number of
 * times for the same payment, from any tab of the browser, because the kit repeats a question without an
 * outcome and asks again after a reload.
 *
 * Reject with a `PaymentError` to report the outcome; a result `{ error }` in the format of the server
 * handlers is that error too. `declined`, `cancelled`, `unpaid` and `unverified` are outcomes. With any
 * other error, also in a result, the outcome is unknown: the payment fails with `interrupted` after the
 * last try.
 */
export type Verify<T> = (receipt: Receipt, context: VerifyContext) => Promise<T | AwaitingDeposit>;
