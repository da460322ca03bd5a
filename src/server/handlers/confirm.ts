import type { RecordOptions } from '../settlement/recordOptions.js';
import { timeouts } from '../timeouts.js';
import { toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { timedOut, withTimeout } from '../withTimeout.js';
import { readConfirmRequest } from './readRequest.js';
import { respond } from './respond.js';

// The gateway quotes these texts to the shopper in its own message. The shopper's language is
// unknown here, so each text is in Korean and English.
const orderChanged = '주문 내용이 바뀌었습니다. 다시 주문해 주세요. (The order has changed.)';
const tryAgain = '주문을 확인하지 못했습니다. 잠시 후 다시 시도해 주세요. (Please try again.)';

/**
 * Answers the gateway before it charges: status 200 continues the payment, any other status stops
 * it with a reason. Only your order is read, so that the answer arrives within the gateway's 10
 * seconds.
 */
export async function confirm<O extends OrderTerms, Tx>(
  options: Pick<RecordOptions<O, Tx>, 'findOrder'>,
  request: Request,
): Promise<Response> {
  try {
    const response = await withTimeout(timeouts.confirm, () => compareAmount(options, request));
    if (response !== timedOut) return response;
  } catch (error) {
    console.error(error);
  }
  return respond({ reason: tryAgain }, 503);
}

async function compareAmount<O extends OrderTerms, Tx>(
  { findOrder }: Pick<RecordOptions<O, Tx>, 'findOrder'>,
  request: Request,
): Promise<Response> {
  const payment = await readConfirmRequest(request).catch(toErrorResult);
  if ('error' in payment) return respond({ ...payment, reason: tryAgain });
  const order = await findOrder(payment.merchantUid);
  return order?.amount === payment.amount ? respond({}) : respond({ reason: orderChanged }, 409);
}
