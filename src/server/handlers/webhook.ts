import { recordPayment } from '../settlement/recordPayment.js';
import type { RecordOptions } from '../settlement/recordOptions.js';
import { toErrorResult } from '../verify/errorResult.js';
import { readPayment } from '../verify/readPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import { otherOrder } from './errorResults.js';
import { readWebhook } from './readRequest.js';
import { respond } from './respond.js';

/**
 * Records the payment that a webhook names, as the gateway says. The sender learns nothing, and gets
 * 200 only after the payment was recorded.
 */
export async function webhook<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  request: Request,
): Promise<Response> {
  const numbers = await readWebhook(request).catch(toErrorResult);
  if ('error' in numbers) return respond(numbers);
  const payment = await readPayment(options.client, numbers).catch(toErrorResult);
  if ('error' in payment) return respond(payment);
  await recordPayment(options, payment);
  return respond(payment.merchantUid === numbers.merchantUid ? {} : otherOrder);
}
