import type { Payment } from '../client/decode/payment.js';

/**
 * Returns `true` if any part of a payment was refunded. The amounts are checked too, because the
 * vendor's documents do not say that a partial refund changes the status to `cancelled`, and the amounts
 * may contradict each other. Refunds that cannot be read count too.
 */
export const isRefunded = ({
  status,
  cancelAmount,
  cancellations,
  hasUnreadableCancellations,
}: Payment): boolean =>
  status === 'cancelled' ||
  cancelAmount > 0 ||
  hasUnreadableCancellations ||
  cancellations.some(({ amount }) => amount > 0);
