import { isPaymentError } from '../../core/error.js';
import type { Client } from '../client/client.js';
import { timeouts } from '../timeouts.js';
import { errorResult, toErrorResult, type ErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { timedOut, withTimeout } from '../withTimeout.js';
import { hiddenOrder } from './hiddenOrder.js';
import { payableAmount } from './payableAmount.js';
import { readOrderNumber } from './readRequest.js';
import { readVisibleOrder } from './readVisibleOrder.js';
import type { RequestContext } from './requestContext.js';
import { respond } from './respond.js';

/**
 * Registers the amount of an order at the gateway, which then opens no window with another amount.
 * Refuses an order that is closed or paid, or that cannot be read in time.
 */
export async function prepare<T, O extends OrderTerms, Tx>(
  context: RequestContext<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const body = await readOrderNumber(request).catch(toErrorResult);
  if ('error' in body) return respond(body);
  const { merchantUid } = body;
  const read = await withTimeout(timeouts.readOrder, () =>
    readPayable(context, request, merchantUid),
  );
  if (read === timedOut) return respond(notRead);
  if ('error' in read) return respond(read);
  context.unknownNumbers.forget({ impUid: null, merchantUid });
  const failure = await registerAmount(context.client, read).catch(toErrorResult);
  if (failure) {
    return respond(isPaymentError(failure.error, 'interrupted') ? notRegistered : failure);
  }
  return respond({ prepared: (await context.show(read.order, request)) ?? null });
}

interface PayableOrder<O> {
  order: O;
  merchantUid: string;
  amount: number;
}

async function readPayable<T, O extends OrderTerms, Tx>(
  context: RequestContext<T, O, Tx>,
  request: Request,
  merchantUid: string,
): Promise<PayableOrder<O> | ErrorResult> {
  const order = await readVisibleOrder(context, request, merchantUid);
  if (order === null) return hiddenOrder;
  const amount = await payableAmount(context.ledger, order);
  return typeof amount === 'number' ? { order, merchantUid, amount } : amount;
}

const notRead = errorResult('unavailable', 'the order could not be read in time');

/**
 * Answer if it is unknown whether the amount was registered. Nothing is paid yet, so the browser
 * may send the request again.
 */
const notRegistered = errorResult('unavailable', 'the amount could not be registered yet');

async function registerAmount(
  client: Client,
  { merchantUid, amount }: PayableOrder<unknown>,
): Promise<undefined> {
  try {
    await client.payments.prepare({ merchantUid, amount });
  } catch (error) {
    if (!isPaymentError(error, 'api')) throw error;
    // The order has a registered amount already, which may differ from this one.
    await client.payments.updatePrepared({ merchantUid, amount });
  }
}
