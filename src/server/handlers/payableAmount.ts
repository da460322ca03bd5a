import { wonOf } from '../../core/orderRow.js';
import type { Ledger } from '../settlement/ledger.js';
import { isOrderPaid } from '../settlement/orderPaid.js';
import { closedMessage } from '../verify/closedMessage.js';
import { errorResult, type ErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';

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
  terms: OrderTerms,
): Promise<number | ErrorResult> {
  const closed = closedMessage(terms);
  if (closed) return errorResult('unverified', closed, { field: 'closed', code: 'closed' });
  if (await isOrderPaid(ledger, terms.merchantUid)) return paidOrder;
  return wonOf(terms.amount) || withoutAmount;
}
