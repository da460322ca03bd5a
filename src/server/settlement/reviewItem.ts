import type { PaymentError } from '../../core/error.js';
import type { Payment } from '../client/decode/payment.js';

/** Payment that needs a person: to refund it, or to change the order by hand. */
export interface ReviewItem {
  /**
   * Reason of the review: `unknownOrder`, paid for an order that you do not have; `mismatch`, paid,
   * but not what the order says; `secondPayment`, the order was paid by another payment;
   * `cancelled`, refunded in part before it was recorded, or refunded while it was in review.
   */
  kind: 'unknownOrder' | 'mismatch' | 'secondPayment' | 'cancelled';
  payment: Payment;
  /** Amount that the gateway holds of it now, in won; 0 once everything was refunded. */
  held: number;
  /** Error that says why it was not recorded as paid; `field` names what differs. */
  error: PaymentError;
}
