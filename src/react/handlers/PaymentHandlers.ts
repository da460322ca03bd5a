import type { VirtualAccount } from '../../core/receipt.js';
import type { FailureHandlers } from './FailureHandlers.js';
import type { Verify } from './Verify.js';

/**
 * Handlers of a payment. Each one runs once, after the payment has ended; what it throws is reported
 * to the page and changes nothing. Write `verify` first: `onPaid` takes its type.
 */
export interface PaymentHandlers<T> extends FailureHandlers {
  /** Asks your server if the receipt is true: `verifyAt('/api/inicis/complete')`. Required. */
  verify: Verify<T>;
  /** Called when the payment is verified, with what `verify` resolved with. */
  onPaid?: ((result: NoInfer<T>) => void) | undefined;
  /**
   * Called when a virtual account was issued: show the shopper where to send the money. Nothing is
   * paid yet.
   */
  onAwaitingDeposit?: ((account: VirtualAccount) => void) | undefined;
}
