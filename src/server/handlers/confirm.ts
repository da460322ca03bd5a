import { wonOf } from '../../core/orderRow.js';
import { timeouts } from '../timeouts.js';
import { toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { timedOut, withTimeout } from '../withTimeout.js';
import { payableAmount } from './payableAmount.js';
import { readConfirmRequest } from './readRequest.js';
import type { RequestContext } from './requestContext.js';
import { respond } from './respond.js';

// The gateway quotes these texts to the shopper in its own message. The shopper's language is
// unknown here, so each text is in Korean and English.
const orderChanged = '주문 내용이 바뀌었습니다. 다시 주문해 주세요. (The order has changed.)';
const notPayable =
  '이미 결제되었거나 더는 결제할 수 없는 주문입니다. (This order cannot be paid any more.)';
const tryAgain = '주문을 확인하지 못했습니다. 잠시 후 다시 시도해 주세요. (Please try again.)';

/**
 * Answers the gateway before it charges: status 200 continues the payment, any other status stops
 * it with a reason. Only your order is read, without a transaction or a lock, so that the answer
 * arrives within the gateway's 10 seconds. A slow or failing database stops the payment, because no
 * money has moved.
 */
export async function confirm<T, O extends OrderTerms, Tx>(
  context: RequestContext<T, O, Tx>,
  request: Request,
): Promise<Response> {
  try {
    const response = await withTimeout(timeouts.confirm, () => checkOrder(context, request));
    if (response !== timedOut) return response;
  } catch (error) {
    console.error(error);
  }
  return respond({ reason: tryAgain }, 503);
}

async function checkOrder<T, O extends OrderTerms, Tx>(
  { findOrder, ledger, unknownNumbers }: RequestContext<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const payment = await readConfirmRequest(request).catch(toErrorResult);
  if ('error' in payment) return respond({ ...payment, reason: tryAgain });
  const { merchantUid, amount } = payment;
  const order = await findOrder(merchantUid);
  // Compared first, so that only those who know the amount are told if the order is paid or closed.
  const isSameAmount = order !== null && wonOf(order.amount) === amount;
  if (!isSameAmount) return respond({ reason: orderChanged }, 409);
  const payable = await payableAmount(ledger, order);
  if (payable === amount) {
    unknownNumbers.forget({ impUid: null, merchantUid });
    return respond({});
  }
  const refused = typeof payable === 'number' ? {} : payable;
  return respond({ ...refused, reason: notPayable }, 409);
}
