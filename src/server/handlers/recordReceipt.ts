import { isPaymentError, PaymentError } from '../../core/error.js';
import type { OutcomeCode } from '../../core/outcomeCodes.js';
import type { Receipt } from '../../core/receipt.js';
import type { Payment } from '../client/decode/payment.js';
import { isOrderPaid } from '../settlement/orderPaid.js';
import type { RecordResult } from '../settlement/recordContext.js';
import { recordPayment } from '../settlement/recordPayment.js';
import { timeouts } from '../timeouts.js';
import { toErrorResult, type ErrorResult } from '../verify/errorResult.js';
import { notFoundError, otherOrderError } from '../verify/paymentErrors.js';
import { readPayment } from '../verify/readPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import { limitTime } from './limitTime.js';
import type { RequestContext } from './requestContext.js';

/**
 * Reads the payment of a receipt at the gateway and records it. A payment of another order is
 * recorded too, but the answer does not say so, because the browser may not know that order.
 */
export async function recordReceipt<T, O extends OrderTerms, Tx>(
  context: RequestContext<T, O, Tx>,
  receipt: Receipt,
): Promise<RecordResult['outcome']> {
  const client = limitTime(context.client, timeouts.completeReads);
  const payment = await readOnce({ ...context, client }, receipt).catch(toErrorResult);
  if ('error' in payment) return payment;
  const { outcome } = await recordPayment({ ...context, client }, payment);
  return payment.merchantUid === receipt.merchantUid ? outcome : { error: otherOrderError() };
}

const notReadAgain = new PaymentError('interrupted', 'nothing was paid a moment ago', {
  code: 'unfinished' satisfies OutcomeCode,
});

/**
 * Reads the payment of a receipt, unless the gateway did not know it a moment ago. Another process may
 * have recorded a payment of the order since then, so the ledger is asked before the memory is used.
 * The shopper may have paid since then too: by order number, the memory never says that nothing is paid.
 */
async function readOnce<T, O extends OrderTerms, Tx>(
  { client, ledger, unknownNumbers }: RequestContext<T, O, Tx>,
  receipt: Receipt,
): Promise<Payment | ErrorResult> {
  const known = unknownNumbers.find(receipt);
  const isPaid =
    (known !== null || receipt.impUid === null) && (await isOrderPaid(ledger, receipt.merchantUid));
  if (known && !isPaid) {
    return { error: isPaymentError(known, 'unpaid') ? notReadAgain : known };
  }
  try {
    // The payment of a paid order has the status cancelled after a refund, also after a partial one.
    const payment = await readPayment(client, receipt, isPaid ? ['paid', 'cancelled'] : ['paid']);
    unknownNumbers.forget(payment);
    return payment;
  } catch (error) {
    if (!isPaymentError(error, 'unpaid')) throw error;
    const notFound = notFoundError(receipt, error);
    unknownNumbers.remember(receipt, notFound);
    return { error: notFound };
  }
}
