import type { Receipt } from '../../core/receipt.js';
import { isOrderPaid } from '../settlement/orderPaid.js';
import { isRecorded } from '../settlement/claimPayment.js';
import type { RecordResult } from '../settlement/recordContext.js';
import { errorResult, toErrorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { answerShown } from './answerShown.js';
import { hiddenOrder } from './hiddenOrder.js';
import { readReceipt } from './readRequest.js';
import { readVisibleOrder } from './readVisibleOrder.js';
import { recordReceipt } from './recordReceipt.js';
import type { RequestContext } from './requestContext.js';
import { respond } from './respond.js';

/**
 * Answers the browser with the outcome of its payment. An order that the browser may not see costs
 * no call to the gateway.
 */
export async function complete<T, O extends OrderTerms, Tx>(
  context: RequestContext<T, O, Tx>,
  request: Request,
): Promise<Response> {
  const receipt = await readReceipt(request).catch(toErrorResult);
  if ('error' in receipt) return respond(receipt);
  const { merchantUid } = receipt;
  if ((await readVisibleOrder(context, request, merchantUid)) === null) return respond(hiddenOrder);
  const outcome = await recordReceipt(context, receipt);
  if ('issued' in outcome) return respond(nothingCharged);
  if ('status' in outcome || (await isPaidOtherwise(context, receipt, outcome))) {
    return answerShown(context, request, merchantUid, 'paid');
  }
  return respond(outcome);
}

/**
 * Answer for a registered card, which is no payment. Its payment number has the status paid and an
 * amount, but nothing was charged. The page of `billing-key` gets `{ issued }`.
 */
const nothingCharged = errorResult(
  'unverified',
  'customerUidUsage: a card was registered, and nothing was charged',
  { field: 'customerUidUsage' },
);

/**
 * Returns `true` if the order is paid although the payment that was found is not: it was paid by an
 * earlier payment, or by a card while a virtual account is still open, or the payment was refunded in
 * part. A payment that the browser names by its number is answered as it is.
 */
async function isPaidOtherwise<T, O extends OrderTerms, Tx>(
  { ledger }: RequestContext<T, O, Tx>,
  { impUid, merchantUid }: Receipt,
  outcome: RecordResult['outcome'],
): Promise<boolean> {
  if (!('error' in outcome)) return false;
  const { code, receipt: found } = outcome.error;
  if (code === 'paid') return true;
  if (impUid !== null || !found?.impUid) return false;
  return (await isOrderPaid(ledger, merchantUid)) && !(await isRecorded(ledger, found.impUid));
}
