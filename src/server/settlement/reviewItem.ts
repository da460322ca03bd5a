import type { PaymentError } from '../../core/error.js';
import type { Payment } from '../client/decode/payment.js';

/** Payment that needs a person, who refunds it or changes the order by hand. */
export interface ReviewItem {
  /**
   * Reason of the review:
   * - `unknownOrder`: paid for an order that you do not have.
   * - `mismatch`: paid, but the payment does not match the order, or the order is closed. Also if its
   *   amount is not an amount, or if the gateway's status is unknown.
   * - `secondPayment`: the order was already paid by another payment.
   * - `cancelled`: refunded before it was recorded as paid, or while it was in review; or the
   *   cancellations do not add up; or paid after its virtual account was cancelled.
   * - `resolved`: `recheck` recorded it as paid, and passes it to `onPaid` in the same transaction.
   *   Close the item; `held` is 0, because the money is in your orders now.
   */
  kind: 'unknownOrder' | 'mismatch' | 'secondPayment' | 'cancelled' | 'resolved';
  /** Payment as the gateway returned it. */
  payment: Payment;
  /**
   * Amount of the payment that the gateway holds now, in won; 0 after a full refund. If the payment
   * was recorded as paid and only its refunds need a person, this is what should be left of it.
   */
  held: number;
  /** Reason why the payment was not recorded as paid. `error.field` names the field that differs. */
  error: PaymentError;
}
