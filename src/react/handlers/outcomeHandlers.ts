import type { PaymentError } from '../../core/error.js';
import { isAwaitingDeposit, type AwaitingDeposit } from '../../core/receipt.js';
import type { BillingKeyHandlers } from './BillingKeyHandlers.js';
import type { FailureHandlers } from './FailureHandlers.js';
import type { PaymentHandlers } from './PaymentHandlers.js';

/**
 * Handlers for a result and for a failure. Payments and billing keys share the code that calls
 * them.
 */
export interface OutcomeHandlers<Result> {
  onResult: (result: Result) => void;
  onFailure: (error: PaymentError) => void;
}

const onFailure =
  ({ onCancel, onError }: FailureHandlers) =>
  (error: PaymentError) =>
    (error.reason === 'cancelled' ? onCancel : onError)?.(error);

/** Converts the handlers of a payment. */
export const paymentOutcomes = <T>(
  handlers: PaymentHandlers<T>,
): OutcomeHandlers<T | AwaitingDeposit> => ({
  onResult: (result) =>
    isAwaitingDeposit(result)
      ? handlers.onAwaitingDeposit?.(result.account)
      : handlers.onPaid?.(result),
  onFailure: onFailure(handlers),
});

/** Converts the handlers of a billing key. */
export const billingKeyOutcomes = <T>(handlers: BillingKeyHandlers<T>): OutcomeHandlers<T> => ({
  onResult: (result) => handlers.onIssued?.(result),
  onFailure: onFailure(handlers),
});
