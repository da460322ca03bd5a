import { isPaymentError, PaymentError } from '../../../core/error.js';

/**
 * Returns the server's error about a payment that was not made, with the code and the message of the
 * window or the return address: they say why. Another refusal becomes the cause of the error, because it
 * helps developers to debug.
 */
export function withGatewayReason(
  refusal: PaymentError | undefined,
  error: PaymentError,
): PaymentError {
  if (!refusal) return error;
  const { reason } = error;
  const receipt = error.receipt ?? refusal.receipt;
  if (isPaymentError(refusal, 'declined') && /^(declined|cancelled|unpaid)$/.test(reason)) {
    const { shopperMessage } = error;
    const details = { ...refusal, shopperMessage, receipt, cause: error };
    return new PaymentError(reason, refusal.message, details);
  }
  if (error.cause) return error;
  return new PaymentError(reason, error.message, { ...error, receipt, cause: refusal });
}
