import type { OrderTerms } from '../verify/terms.js';
import type { HandlerOptions } from './handlerOptions.js';

/** Reads an order. Returns `null` if it does not exist or the browser may not see it. */
export async function readVisibleOrder<T, O extends OrderTerms, Tx>(
  { findOrder, authorize }: HandlerOptions<T, O, Tx>,
  request: Request,
  merchantUid: string,
): Promise<O | null> {
  const order = await findOrder(merchantUid);
  return order !== null && (await authorize(request, order)) ? order : null;
}
