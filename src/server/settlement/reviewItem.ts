import type { PaymentError } from '../../core/error.js';
import type { Payment } from '../client/decode/payment.js';

/** Payment that needs a person, who refunds it or changes the order by hand. */
export interface ReviewItem {
  /**
   * Reason of the review:
   * - `unknownOrder`: paid for an order that you do not have.
   * - `mismatch`: paid, but the payment does not match the order.
   * - `secondPayment`: the order was already paid by another payment.
   * - `cancelled`: refunded before it was recorded as paid, or while it was in review; or the
   *   cancellations do not add up.
   */
  kind: 'unknownOrder' | 'mismatch' | 'secondPayment' | 'cancelled';
  /** Payment as the gateway returned it. */
  payment: Payment;
  /** Amount of the payment that the gateway holds now, in won; 0 after a full refund. */
  held: number;
  /** Reason why the payment was not recorded as paid. `error.field` names the field that differs. */
  error: PaymentError;
}
