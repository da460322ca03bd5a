import type { Receipt, VirtualAccount } from '../../core/receipt.js';
import type { FailureHandlers } from './FailureHandlers.js';
import type { Verify } from './Verify.js';

/**
 * Handlers of a payment. When the payment has ended, one of `onPaid`, `onAwaitingDeposit`,
 * `onCancel` and `onError` runs, once. While the outcome is unknown, `onError` gets `interrupted` once;
 * when the end is known, one of them runs for it. An error in a handler goes to `reportError` and does
 * not change the outcome. Write `verify` first, because TypeScript infers the type of `onPaid` from it.
 */
export interface PaymentHandlers<T> extends FailureHandlers {
  /**
   * Asks your server how the payment ended, for example `verifyAt('/api/inicis/complete')`.
   * Required.
   */
  verify: Verify<T>;
  /** Called with the result of `verify` when the payment is paid. */
  onPaid?: ((result: NoInfer<T>) => void) | undefined;
  /**
   * Called when a virtual account is issued. Show the shopper its number and due date. Nothing is
   * paid yet, so deliver nothing. `receipt` has the order number, because a payment that began before a
   * reload can end here too.
   */
  onAwaitingDeposit?: ((account: VirtualAccount, receipt: Receipt) => void) | undefined;
}
