import { isPaymentError } from '../../core/error.js';
import type { Client } from '../client/client.js';
import { errorResult, toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { hiddenOrder } from './errorResults.js';
import type { HandlerOptions } from './handlerOptions.js';
import { readOrderNumber } from './readRequest.js';
import { readVisibleOrder } from './readVisibleOrder.js';
import { respond } from './respond.js';

/**
 * Registers the amount of an order at the gateway, which then opens no window with another amount.
 */
export async function prepare<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const body = await readOrderNumber(request).catch(toErrorResult);
  if ('error' in body) return respond(body);
  const order = await readVisibleOrder(options, request, body.merchantUid);
  if (order === null) return respond(hiddenOrder);
  const failure = await registerAmount(options.client, order).catch(toErrorResult);
  if (failure) {
    return respond(isPaymentError(failure.error, 'interrupted') ? notRegistered : failure);
  }
  return respond({ prepared: (await options.show(order, request)) ?? null });
}

/**
 * Answer if it is unknown whether the amount was registered. Nothing is paid yet, so the browser
 * may send the request again.
 */
const notRegistered = errorResult('unavailable', 'the amount could not be registered yet');

async function registerAmount(
  client: Client,
  { merchantUid, amount }: OrderTerms,
): Promise<undefined> {
  try {
    await client.payments.prepare({ merchantUid, amount });
  } catch (error) {
    if (!isPaymentError(error, 'api')) throw error;
    // The order has a registered amount already, which may differ from this one.
    await client.payments.updatePrepared({ merchantUid, amount });
  }
}
