import { isPaymentError } from '../../core/error.js';
import { recordPayment } from '../settlement/recordPayment.js';
import { errorResult, toErrorResult } from '../verify/errorResult.js';
import { otherOrderError } from '../verify/paymentErrors.js';
import { readPayment } from '../verify/readPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import { readWebhook } from './readRequest.js';
import { recordEscrowChange } from './recordEscrowChange.js';
import type { RequestContext } from './requestContext.js';
import { respond } from './respond.js';

/** Payment number of the webhook that the test button of PortOne's console sends. */
const testImpUid = 'imp_1234567890';

/**
 * Records the payment that a webhook names, in the state that the gateway returns. Answers 200 only
 * after the payment was recorded. The answer contains nothing about the payment. A change of an escrow
 * payment is passed on after that, because the gateway cannot be asked about it.
 */
export async function webhook<T, O extends OrderTerms, Tx>(
  context: RequestContext<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const numbers = await readWebhook(request).catch(toErrorResult);
  if ('error' in numbers) return respond(numbers);
  if (numbers.impUid === testImpUid) return respond({});
  context.unknownNumbers.forget(numbers);
  const payment = await readPayment(context.client, numbers).catch(toErrorResult);
  if ('error' in payment) {
    return respond(isPaymentError(payment.error, 'unpaid') ? notKnownYet : payment);
  }
  context.unknownNumbers.forget(payment);
  await recordPayment(context, payment);
  if (payment.merchantUid !== numbers.merchantUid) return respond({ error: otherOrderError() });
  const { escrow } = numbers;
  if (escrow && 'error' in escrow) return respond(context.onEscrowChanged ? escrow : {});
  if (escrow) await recordEscrowChange(context, payment, escrow);
  return respond({});
}

/**
 * Answer for a payment that the gateway does not know: 503, so that the gateway sends the webhook
 * again. A webhook can arrive before the REST API returns its payment.
 */
const notKnownYet = errorResult('unavailable', 'the gateway does not know this payment yet');
