import { errorResult, toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import type { HandlerOptions } from './handlerOptions.js';
import { readReceipt } from './readRequest.js';
import { recordReceipt } from './recordReceipt.js';
import { respond } from './respond.js';

/** Answers the browser with the outcome of its payment. */
export async function complete<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const receipt = await readReceipt(request).catch(toErrorResult);
  if ('error' in receipt) return respond(receipt);
  const recorded = await recordReceipt(options, request, receipt);
  if ('error' in recorded) return respond(recorded);
  const { outcome, order } = recorded;
  if ('error' in outcome || 'awaiting' in outcome) return respond(outcome);
  if ('issued' in outcome) return respond(nothingCharged);
  return respond({ paid: (await options.show(order, request)) ?? null });
}

/**
 * Answer for a registered card. Its payment has the status paid and an amount, but nothing was
 * charged.
 */
const nothingCharged = errorResult(
  'unverified',
  'customerUidUsage: a card was registered, not charged',
  { field: 'customerUidUsage' },
);
