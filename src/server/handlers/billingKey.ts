import { answer, asResult, hidden, refuse } from './respond.js';
import { readBillingKey } from './requestBody.js';
import { follow, visible } from './recordReceipt.js';
import { mintCustomerUid } from '../settlement/recordBillingKey.js';
import type { HandlerOptions } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** Registering a card: a name for it before the window, and what became of it after. */
export async function registerCard<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
): Promise<Response> {
  if (!options.issued) return answer(refuse('invalid', 'no cards are registered here'), 404);
  const asked = await readBillingKey(request).catch(asResult);
  if ('error' in asked) return answer(asked);
  if (!('customerUid' in asked)) {
    const order = await visible(options, request, asked.merchantUid);
    return answer(order ? { customerUid: await mintCustomerUid(options, order) } : hidden);
  }
  const { customerUid, ...receipt } = asked;
  const found = await follow(options, request, receipt);
  if ('error' in found) return answer(found);
  const { checked, order } = found;
  if ('error' in checked) return answer(checked);
  if ('issued' in checked && checked.issued.customerUid === customerUid) {
    return answer({ issued: (await options.show(order, request)) ?? null });
  }
  const field = 'issued' in checked ? 'customerUid' : 'customerUidUsage';
  const message = `${field}: no such card was registered`;
  return answer(refuse('unverified', message, { field, receipt }));
}
