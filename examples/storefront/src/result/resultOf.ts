import type { OrderDetail } from '../../shared/api.js';
import type { CurrentPayment } from '../payment/paymentContext.js';

export type ResultKind =
  'paid' | 'awaiting' | 'checking' | 'unknown' | 'failed' | 'review' | 'refunded' | 'closed';

/**
 * Returns the result to show. The server's order decides. While it is open, the payment of this page
 * says why; without one the outcome is unknown, because a window of another page may have been paid.
 */
export function resultOf(
  { status }: Pick<OrderDetail, 'status'>,
  payment: Pick<CurrentPayment, 'phase'> | null,
): ResultKind {
  if (status === 'shipped') return 'paid';
  if (status !== 'open') return status;
  switch (payment?.phase) {
    case 'preparing':
    case 'window':
    case 'verifying':
    // The order is read again after the payment has ended.
    case 'done':
      return 'checking';
    case 'cancelled':
    case 'failed':
      return 'failed';
    default:
      return 'unknown';
  }
}
