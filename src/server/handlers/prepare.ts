import { isPaymentError } from '../../core/error.js';
import { answer, asResult, hidden, refuse } from './respond.js';
import { readOrderNumber } from './requestBody.js';
import type { Client } from '../client/client.js';
import { visible } from './recordReceipt.js';
import type { HandlerOptions } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** Registers what your order costs, so that the gateway opens no window with another amount. */
export async function prepare<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const asked = await readOrderNumber(request).catch(asResult);
  if ('error' in asked) return answer(asked);
  const order = await visible(options, request, asked.merchantUid);
  if (order === null) return answer(hidden);
  const failed = await register(options.client, order).catch(asResult);
  if (failed) return answer(isPaymentError(failed.error, 'interrupted') ? unsure : failed);
  return answer({ prepared: (await options.show(order, request)) ?? null });
}

/** Nothing is paid yet, so it may simply be asked for again. */
const unsure = refuse('unavailable', 'the amount could not be registered yet');

async function register(client: Client, { merchantUid, amount }: OrderTerms): Promise<undefined> {
  try {
    await client.payments.prepare({ merchantUid, amount });
  } catch (error) {
    if (!isPaymentError(error, 'api')) throw error;
    // It was registered before, perhaps with another amount.
    await client.payments.updatePrepared({ merchantUid, amount });
  }
}
