import type { Cancellation, Payment } from '../client/decode/payment.js';

/** Refund of a recorded payment, in full or in part. */
export interface Refund extends Cancellation {
  /** The gateway's number of the payment. */
  impUid: string;
  /** Amount that the gateway still holds of the payment, in won; 0 after a refund in full. */
  left: number;
}

/**
 * Returns `true` if any part of a payment was refunded. No page of the vendor says that a refund in
 * part makes the status `cancelled`, so the amount is read too.
 */
export const isRefunded = ({ status, cancelAmount }: Payment): boolean =>
  status === 'cancelled' || cancelAmount > 0;
