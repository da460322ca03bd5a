import { isPaymentError, PaymentError } from '../../../core/error.js';
import { inPath } from '../../../core/id.js';
import { isNotFound } from '../http/envelope.js';
import type { RestApi } from '../http/restApi.js';

/** Path of a registered card. */
export const cardPath = (customerUid: string): string =>
  `/subscribe/customers/${inPath('customerUid', customerUid)}`;

/**
 * Returns a refusal with the code `unknownCard` if the card is not registered, otherwise the error
 * unchanged. The card is looked up, because this refusal has no separate code.
 */
export async function asUnknownCard(
  rest: RestApi,
  customerUid: string,
  error: unknown,
): Promise<unknown> {
  if (!isPaymentError(error, 'api') || (await isKnown(rest, customerUid))) return error;
  return new PaymentError('api', error.message, {
    code: 'unknownCard',
    field: 'customerUid',
    receipt: error.receipt,
  });
}

/** Returns true unless the gateway clearly says that no such card is registered. */
async function isKnown(rest: RestApi, customerUid: string): Promise<boolean> {
  try {
    const reply = await rest.send({ method: 'GET', path: cardPath(customerUid) });
    return !(isNotFound(reply) || (reply.ok && reply.code !== 0));
  } catch (error) {
    if (!isPaymentError(error)) throw error;
    return true;
  }
}
