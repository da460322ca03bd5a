import { wonOf } from '../../core/orderRow.js';
import type { Ledger } from '../settlement/ledger.js';
import { isOrderPaid } from '../settlement/orderPaid.js';
import { errorResult, type ErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';

const closedOrder = errorResult('unverified', 'closed: the order is closed', {
  field: 'closed',
  code: 'closed',
});

const paidOrder = errorResult('unverified', 'the order is already paid', { code: 'paid' });

const withoutAmount = errorResult(
  'invalid',
  'order.amount: must be a whole number of won, 1 or more',
  {
    field: 'order.amount',
    code: 'won',
  },
);

/**
 * Returns the amount of an order that may be paid, in won, or the error of an order that may not:
 * closed, already paid, or without an amount. Reads without a transaction or a lock.
 */
export async function payableAmount<Tx>(
  ledger: Ledger<Tx>,
  { merchantUid, amount, closed }: OrderTerms,
): Promise<number | ErrorResult> {
  if (closed) return closedOrder;
  if (await isOrderPaid(ledger, merchantUid)) return paidOrder;
  return wonOf(amount) || withoutAmount;
}
