import type { PaymentError } from '../../core/error.js';

/** Handlers of payments and registrations that did not succeed. */
export interface FailureHandlers {
  /**
   * Called when the shopper closed or cancelled the payment window. Nothing was paid, and there is
   * no error to show.
   */
  onCancel?: ((error: PaymentError) => void) | undefined;
  /**
   * Called for every other error. `interrupted` means that the outcome is unknown: the shopper may
   * have paid. It is reported at most once for each payment and page load, and the end follows. It is not
   * reported with the code `hidden`, because another shopper may use the browser now.
   * `shopperMessage` returns a text for the shopper. Without `onError`, errors are printed to the console
   * in development.
   */
  onError?: ((error: PaymentError) => void) | undefined;
}
