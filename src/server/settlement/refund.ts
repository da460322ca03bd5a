import type { PaymentError } from '../../core/error.js';
import type { Cancellation, Payment } from '../client/decode/payment.js';
import { unverifiedError } from '../verify/paymentErrors.js';

/** Refund of a payment that was recorded as paid, in full or in part. */
export interface Refund extends Cancellation {
  /** Payment number of the gateway. */
  impUid: string;
  /** Amount of the payment that the gateway still holds, in won; 0 after a full refund. */
  left: number;
}

/**
 * Returns `true` if any part of a payment was refunded. The amount is checked too, because the
 * vendor's documents do not say that a partial refund changes the status to `cancelled`. Refunds
 * that cannot be read count too.
 */
export const isRefunded = ({
  status,
  cancelAmount,
  hasUnreadableCancellations,
}: Payment): boolean => status === 'cancelled' || cancelAmount > 0 || hasUnreadableCancellations;

/** Returns the error that answers for a payment that was refunded. */
export const refundedError = (payment: Payment): PaymentError =>
  unverifiedError(payment, 'status: the payment was refunded, in full or in part', {
    field: 'status',
  });
