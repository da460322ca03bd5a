import { answer, asResult, refuse } from './respond.js';
import { readReceipt } from './requestBody.js';
import { follow } from './recordReceipt.js';
import type { HandlerOptions } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** What became of a payment, for the browser that made it. */
export async function complete<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const receipt = await readReceipt(request).catch(asResult);
  if ('error' in receipt) return answer(receipt);
  const found = await follow(options, request, receipt);
  if ('error' in found) return answer(found);
  const { checked, order } = found;
  if ('error' in checked || 'awaiting' in checked) return answer(checked);
  if ('issued' in checked) return answer(chargedNothing);
  return answer({ paid: (await options.show(order, request)) ?? null });
}

/** A window that registers a card says paid, and shows an amount. */
const chargedNothing = refuse(
  'unverified',
  'customerUidUsage: a card was registered, not charged',
  { field: 'customerUidUsage' },
);
