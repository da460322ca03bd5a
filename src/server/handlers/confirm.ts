import type { RecordOptions } from '../settlement/recordOptions.js';
import { timeouts } from '../timeouts.js';
import { toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { timedOut, withTimeout } from '../withTimeout.js';
import { readConfirmRequest } from './readRequest.js';
import { respond } from './respond.js';

// The shopper reads these within the gateway's own sentence, in a language that we are not told.
const orderChanged = '주문 내용이 바뀌었습니다. 다시 주문해 주세요. (The order has changed.)';
const tryAgain = '주문을 확인하지 못했습니다. 잠시 후 다시 시도해 주세요. (Please try again.)';

/**
 * Answers the gateway before it charges: 200 lets it, anything else stops it with a reason. Reads
 * your order and nothing else, in time.
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
