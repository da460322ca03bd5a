import type { Receipt } from '../../core/receipt.js';
import { asResult, hidden, refuse, type Refused } from './respond.js';
import type { Recorded } from '../settlement/recordContext.js';
import type { HandlerOptions } from '../settlement/recordOptions.js';
import { record } from '../settlement/recordPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import { readPayment } from '../verify/verifyPayment.js';

/** The order, where the browser that asks may see it. */
export async function visible<T, O extends OrderTerms, Tx>(
  { findOrder, authorize }: HandlerOptions<T, O, Tx>,
  request: Request,
  merchantUid: string,
): Promise<O | null> {
  const order = await findOrder(merchantUid);
  return order !== null && (await authorize(request, order)) ? order : null;
}

/**
 * Follows a receipt to the gateway, records what is true, and only then asks who may see it. The
 * order is the gateway's word, never the browser's.
 */
export async function follow<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
  receipt: Receipt,
): Promise<Refused | (Pick<Recorded, 'checked'> & { order: O })> {
  const payment = await readPayment(options.client, receipt).catch(asResult);
  if ('error' in payment) {
    // Without the gateway's number the answer is about an order, and anybody can guess one.
    const seen = receipt.impUid !== null || (await visible(options, request, receipt.merchantUid));
    return seen ? payment : hidden;
  }
  const { checked } = await record(options, payment);
  if (payment.merchantUid !== receipt.merchantUid) return forAnother;
  const order = await visible(options, request, payment.merchantUid);
  return order === null ? hidden : { checked, order };
}

/**
 * What is told where the two numbers of a receipt, or of a webhook, do not belong together. Neither
 * is repeated: who sent them may have no business with the other order.
 */
export const forAnother = refuse('unverified', 'merchantUid: the payment is for another order', {
  field: 'merchantUid',
});
