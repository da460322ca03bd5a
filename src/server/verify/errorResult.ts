import {
  isPaymentError,
  PaymentError,
  type PaymentErrorDetails,
  type PaymentErrorReason,
} from '../../core/error.js';

/** Error that is returned, not thrown: a throw would roll back what was recorded before it. */
export interface ErrorResult {
  error: PaymentError;
}

export const errorResult = (
  reason: PaymentErrorReason,
  message: string,
  details?: PaymentErrorDetails,
): ErrorResult => ({ error: new PaymentError(reason, message, details) });

/** Turns a thrown `PaymentError` into a result, and throws everything else again. */
export function toErrorResult(error: unknown): ErrorResult {
  if (isPaymentError(error)) return { error };
  throw error;
}
