import { createCustomerUid } from '../settlement/customerUid.js';
import { errorResult, toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { hiddenOrder } from './errorResults.js';
import type { HandlerOptions } from './handlerOptions.js';
import { readBillingKeyRequest } from './readRequest.js';
import { readVisibleOrder } from './readVisibleOrder.js';
import { recordReceipt } from './recordReceipt.js';
import { respond } from './respond.js';

/**
 * Answers both requests of a card registration: creates a `customerUid` before the payment window
 * opens, and returns the outcome after it.
 */
export async function billingKey<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
): Promise<Response> {
  if (!options.onBillingKeyIssued) {
    return respond(errorResult('invalid', 'this server does not register cards'), 404);
  }
  const body = await readBillingKeyRequest(request).catch(toErrorResult);
  if ('error' in body) return respond(body);
  if (!('customerUid' in body)) {
    const order = await readVisibleOrder(options, request, body.merchantUid);
    if (order === null) return respond(hiddenOrder);
    return respond({ customerUid: await createCustomerUid(options.ledger, order) });
  }
  const { customerUid, ...receipt } = body;
  const recorded = await recordReceipt(options, request, receipt);
  if ('error' in recorded) return respond(recorded);
  const { outcome, order } = recorded;
  if ('error' in outcome) return respond(outcome);
  if ('issued' in outcome && outcome.issued.customerUid === customerUid) {
    return respond({ issued: (await options.show(order, request)) ?? null });
  }
  const field = 'issued' in outcome ? 'customerUid' : 'customerUidUsage';
  const message = `${field}: no card was registered with this customerUid`;
  return respond(errorResult('unverified', message, { field, receipt }));
}
