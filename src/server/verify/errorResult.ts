import {
  isPaymentError,
  PaymentError,
  type PaymentErrorDetails,
  type PaymentErrorReason,
} from '../../core/error.js';

/** Error that is returned, not thrown, because a throw would roll back the transaction. */
export interface ErrorResult {
  error: PaymentError;
}

export const errorResult = (
  reason: PaymentErrorReason,
  message: string,
  details?: PaymentErrorDetails,
): ErrorResult => ({ error: new PaymentError(reason, message, details) });

/** Returns a thrown `PaymentError` as a result. Throws any other error again. */
export function toErrorResult(error: unknown): ErrorResult {
  if (isPaymentError(error)) return { error };
  throw error;
}
