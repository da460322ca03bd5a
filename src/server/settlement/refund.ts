import type { PaymentError } from '../../core/error.js';
import type { Cancellation, Payment } from '../client/decode/payment.js';
import type { OutcomeCode } from '../../core/outcomeCodes.js';
import { unverifiedError } from '../verify/paymentErrors.js';

/** Refund of a payment that was recorded as paid, in full or in part. */
export interface Refund extends Cancellation {
  /** Payment number of the gateway. */
  impUid: string;
  /** Amount of the payment that the gateway still holds, in won; 0 after a full refund. */
  left: number;
}

/** Message for the developer about a payment that was refunded. */
export const refundedMessage = 'status: the payment was refunded, in full or in part';

/**
 * Returns the error that answers for a payment that was recorded as paid and refunded later. After a
 * partial refund its code is `paid`, because the order stays paid.
 */
export function refundedError(payment: Payment): PaymentError {
  const code = refundedCode(payment);
  return unverifiedError(payment, refundedMessage, { field: 'status', code });
}

function refundedCode({ amount, cancelAmount, hasUnreadableCancellations }: Payment): OutcomeCode {
  // The amount that is left is unknown, and the payment is in review.
  if (hasUnreadableCancellations) return 'review';
  return cancelAmount < amount ? 'paid' : 'refunded';
}
