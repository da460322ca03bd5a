import { errorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { hiddenOrder } from './hiddenOrder.js';
import type { HandlerOptions } from './handlerOptions.js';
import { respond } from './respond.js';

const notShown = errorResult(
  'unavailable',
  'the outcome is recorded, but the order could not be shown yet',
);

/**
 * Answers with the data of an order, which is read again because recording may have changed it. Its
 * key says what happened: `paid` or `issued`.
 */
export async function answerShown<T, O extends OrderTerms, Tx>(
  { findOrder, show }: HandlerOptions<T, O, Tx>,
  request: Request,
  merchantUid: string,
  key: 'paid' | 'issued',
): Promise<Response> {
  try {
    const order = await findOrder(merchantUid);
    if (order === null) return respond(hiddenOrder);
    return respond({ [key]: (await show(order, request)) ?? null });
  } catch (error) {
    console.error(error);
    return respond(notShown);
  }
}
