import type { Receipt } from '../../core/receipt.js';
import type { RecordResult } from '../settlement/recordContext.js';
import { recordPayment } from '../settlement/recordPayment.js';
import { toErrorResult, type ErrorResult } from '../verify/errorResult.js';
import { readPayment } from '../verify/readPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import { hiddenOrder, otherOrder } from './errorResults.js';
import type { HandlerOptions } from './handlerOptions.js';
import { readVisibleOrder } from './readVisibleOrder.js';

/**
 * Reads the payment of a receipt at the gateway and records it. Afterwards it checks that the
 * browser may see the order, which is the order of the gateway's payment, not of the browser's
 * receipt.
 */
export async function recordReceipt<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
  receipt: Receipt,
): Promise<ErrorResult | (Pick<RecordResult, 'outcome'> & { order: O })> {
  const payment = await readPayment(options.client, receipt).catch(toErrorResult);
  if ('error' in payment) {
    // Without a payment number the answer is about an order number, which can be guessed.
    const isVisible =
      receipt.impUid !== null || (await readVisibleOrder(options, request, receipt.merchantUid));
    return isVisible ? payment : hiddenOrder;
  }
  const { outcome } = await recordPayment(options, payment);
  if (payment.merchantUid !== receipt.merchantUid) return otherOrder;
  const order = await readVisibleOrder(options, request, payment.merchantUid);
  return order === null ? hiddenOrder : { outcome, order };
}
