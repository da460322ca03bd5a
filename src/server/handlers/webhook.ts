import { recordPayment } from '../settlement/recordPayment.js';
import type { RecordOptions } from '../settlement/recordOptions.js';
import { toErrorResult } from '../verify/errorResult.js';
import { readPayment } from '../verify/readPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import { otherOrder } from './errorResults.js';
import { readWebhook } from './readRequest.js';
import { respond } from './respond.js';

/**
 * Records the payment that a webhook names, in the state that the gateway returns. Answers 200 only
 * after the payment was recorded. The answer contains nothing about the payment.
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
