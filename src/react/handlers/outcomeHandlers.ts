import type { PaymentError } from '../../core/error.js';
import { isAwaitingDeposit, type AwaitingDeposit } from '../../core/receipt.js';
import type { BillingKeyHandlers } from './BillingKeyHandlers.js';
import type { FailureHandlers } from './FailureHandlers.js';
import type { PaymentHandlers } from './PaymentHandlers.js';

/** The two outcomes of a window, for the code that is the same for payments and billing keys. */
export interface OutcomeHandlers<Result> {
  onResult: (result: Result) => void;
  onFailure: (error: PaymentError) => void;
}

const onFailure =
  ({ onCancel, onError }: FailureHandlers) =>
  (error: PaymentError) =>
    (error.reason === 'cancelled' ? onCancel : onError)?.(error);

export const paymentOutcomes = <T>(
  handlers: PaymentHandlers<T>,
): OutcomeHandlers<T | AwaitingDeposit> => ({
  onResult: (result) =>
    isAwaitingDeposit(result)
      ? handlers.onAwaitingDeposit?.(result.account)
      : handlers.onPaid?.(result),
  onFailure: onFailure(handlers),
});

export const billingKeyOutcomes = <T>(handlers: BillingKeyHandlers<T>): OutcomeHandlers<T> => ({
  onResult: (result) => handlers.onIssued?.(result),
  onFailure: onFailure(handlers),
});
