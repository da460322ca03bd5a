import { createCustomerUid } from '../settlement/customerUid.js';
import { errorResult, toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { answerShown } from './answerShown.js';
import { hiddenOrder } from './hiddenOrder.js';
import { readBillingKeyRequest } from './readRequest.js';
import { readVisibleOrder } from './readVisibleOrder.js';
import { recordReceipt } from './recordReceipt.js';
import type { RequestContext } from './requestContext.js';
import { respond } from './respond.js';

/**
 * Answers both requests of a card registration: creates a `customerUid` before the payment window
 * opens, and returns the outcome after it.
 */
export async function billingKey<T, O extends OrderTerms, Tx>(
  context: RequestContext<T, O, Tx>,
  request: Request,
): Promise<Response> {
  if (!context.onBillingKeyIssued) {
    return respond(errorResult('invalid', 'this server does not register cards'), 404);
  }
  const body = await readBillingKeyRequest(request).catch(toErrorResult);
  if ('error' in body) return respond(body);
  const order = await readVisibleOrder(context, request, body.merchantUid);
  if (order === null) return respond(hiddenOrder);
  if (!('customerUid' in body)) {
    return respond({ customerUid: await createCustomerUid(context.ledger, order) });
  }
  const { customerUid, ...receipt } = body;
  const outcome = await recordReceipt(context, receipt);
  if ('error' in outcome) return respond(outcome);
  if ('issued' in outcome && outcome.issued.customerUid === customerUid) {
    return answerShown(context, request, receipt.merchantUid, 'issued');
  }
  const field = 'issued' in outcome ? 'customerUid' : 'customerUidUsage';
  const message = `${field}: no card was registered with this customerUid`;
  return respond(errorResult('unverified', message, { field, receipt }));
}
