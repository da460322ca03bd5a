import { paymentFailure } from '../../core/decode.js';
import { PaymentError } from '../../core/error.js';
import type { FailedPayment, Payment, ReadyPayment } from '../client/decode/payment.js';

/** Creates the error of a payment that must not be recorded as paid. */
export const unverifiedError = (
  { impUid, merchantUid }: Payment,
  message: string,
  field?: string,
): PaymentError =>
  new PaymentError('unverified', message, { field, receipt: { impUid, merchantUid } });

/** Creates the error of a payment that failed, or of one whose payment window is still open. */
export function unfinishedError(payment: FailedPayment | ReadyPayment): PaymentError {
  const { impUid, merchantUid } = payment;
  const receipt = { impUid, merchantUid };
  if (payment.status === 'failed') return paymentFailure(payment.failReason, { receipt });
  return new PaymentError('interrupted', 'the payment window was not finished', { receipt });
}
