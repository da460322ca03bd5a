import type { PaymentError } from '../../core/error.js';
import { isAwaitingDeposit, type AwaitingDeposit } from '../../core/receipt.js';
import type { BillingKeyHandlers } from './BillingKeyHandlers.js';
import type { FailureHandlers } from './FailureHandlers.js';
import type { PaymentHandlers } from './PaymentHandlers.js';
import { serverOf } from './serverOf.js';
import type { Verifier } from './Verifier.js';

/**
 * Handlers for a result and for a failure. Payments and billing keys share the code that calls
 * them.
 */
export interface OutcomeHandlers<Result> {
  onResult: (result: Result) => void;
  /** Returns the handler of an error, if the merchant has one. */
  failureHandler: (error: PaymentError) => FailureHandlers['onError'];
}

const failures = ({ onCancel, onError }: FailureHandlers) => ({
  failureHandler: ({ reason }: PaymentError) => (reason === 'cancelled' ? onCancel : onError),
});

/** Returns the verifier of a payment. */
export const paymentVerifier = <T>({
  verify,
}: PaymentHandlers<T>): Verifier<T | AwaitingDeposit> => ({
  ask: async (receipt, context) => {
    const result = await verify(receipt, context);
    return isAwaitingDeposit(result) ? { ...result, receipt } : result;
  },
  server: serverOf(verify),
});

/** Returns the verifier of a billing key. */
export const billingKeyVerifier = <T>(
  { verify }: BillingKeyHandlers<T>,
  customerUid: string,
): Verifier<T> => ({
  ask: async (receipt, context) => verify({ ...receipt, customerUid }, context),
  server: serverOf(verify),
});

/** Converts the handlers of a payment. */
export const paymentOutcomes = <T>(
  handlers: PaymentHandlers<T>,
): OutcomeHandlers<T | AwaitingDeposit> => ({
  onResult: (result) => {
    if (!isAwaitingDeposit(result)) handlers.onPaid?.(result);
    else if (result.receipt) handlers.onAwaitingDeposit?.(result.account, result.receipt);
  },
  ...failures(handlers),
});

/** Converts the handlers of a billing key. */
export const billingKeyOutcomes = <T>(handlers: BillingKeyHandlers<T>): OutcomeHandlers<T> => ({
  onResult: (result) => handlers.onIssued?.(result),
  ...failures(handlers),
});
