import { answer, asResult } from './respond.js';
import { readNotice } from './requestBody.js';
import { forAnother } from './recordReceipt.js';
import { record } from '../settlement/recordPayment.js';
import type { Settlement } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';
import { readPayment } from '../verify/verifyPayment.js';

/**
 * A message that something became of a payment: what, the gateway is asked. Whoever sent it learns
 * nothing, and it is answered with 200 only after what is true was recorded.
 */
export async function webhook<O extends OrderTerms, Tx>(
  settlement: Settlement<O, Tx>,
  request: Request,
): Promise<Response> {
  const notice = await readNotice(request).catch(asResult);
  if ('error' in notice) return answer(notice);
  const payment = await readPayment(settlement.client, notice).catch(asResult);
  if ('error' in payment) return answer(payment);
  await record(settlement, payment);
  return answer(payment.merchantUid === notice.merchantUid ? {} : forAnother);
}
