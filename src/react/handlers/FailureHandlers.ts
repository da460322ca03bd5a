import type { PaymentError } from '../../core/error.js';

/** Handlers of the ends without a payment. */
export interface FailureHandlers {
  /** Called when the shopper closed the window: nothing was paid, and nothing is wrong. */
  onCancel?: ((error: PaymentError) => void) | undefined;
  /** Called at any other end without a payment; `shopperMessage` has the words for the shopper. */
  onError?: ((error: PaymentError) => void) | undefined;
}
