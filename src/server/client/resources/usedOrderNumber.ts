import { inPath } from '../../../core/id.js';
import { isPaymentError, PaymentError } from '../../../core/error.js';
import type { RestApi } from '../http/restApi.js';
import { schedulesPath } from './scheduleLists.js';

/** Largest number of orders that are looked up after a refusal: monthly charges of a year. */
const lookUps = 12;

/**
 * Returns a refusal with the code `usedOrderNumber` if one of the orders has a scheduled charge or a
 * payment already, otherwise the error unchanged. The orders are looked up, first those that the
 * gateway names, because this refusal has no separate code.
 */
export async function asUsedOrderNumber(
  rest: RestApi,
  merchantUids: readonly string[],
  error: unknown,
): Promise<unknown> {
  if (!isPaymentError(error, 'api')) return error;
  const named = merchantUids.filter((merchantUid) => error.message.includes(merchantUid));
  for (const merchantUid of (named.length > 0 ? named : merchantUids).slice(0, lookUps)) {
    if (!(await isUsed(rest, merchantUid))) continue;
    return new PaymentError('api', error.message, {
      code: 'usedOrderNumber',
      field: 'merchantUid',
      receipt: { impUid: null, merchantUid },
    });
  }
  return error;
}

/** Returns true if the gateway knows a scheduled charge or a paid payment of an order. */
async function isUsed(rest: RestApi, merchantUid: string): Promise<boolean> {
  const inUrl = inPath('merchantUid', merchantUid);
  const exists = async (path: string) => {
    const { ok, code } = await rest.send({ method: 'GET', path });
    return ok && code === 0;
  };
  try {
    return (
      (await exists(`${schedulesPath}/${inUrl}`)) || (await exists(`/payments/find/${inUrl}/paid`))
    );
  } catch (error) {
    if (!isPaymentError(error)) throw error;
    return false;
  }
}
