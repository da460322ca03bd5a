import type { Payment } from '../client/decode/payment.js';
import { checkPayment, verifiedBefore } from '../verify/checkPayment.js';
import { heldAmount } from '../verify/heldAmount.js';
import { unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { claimDeposit, claimNeverPaid, claimRecorded, inReview } from './claimPayment.js';
import { orderPaidKey } from './orderPaid.js';
import {
  inTransactionWithTaxParts,
  type RecordContext,
  type RecordResult,
} from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';
import { recordPaid } from './recordPaid.js';
import { recordPayment } from './recordPayment.js';
import { inReviewResult } from './updateReviewItem.js';

/**
 * Records a payment, and compares it with its order again if it is in review. If it now matches, it
 * is recorded as paid.
 */
export async function recheckPayment<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  const result = await recordPayment(options, payment);
  const { outcome, action } = result;
  const mayBeInReview = action === null && 'error' in outcome && payment.status === 'paid';
  if (!mayBeInReview || heldAmount(payment, options) === 0) return result;
  try {
    return await inTransactionWithTaxParts(options, payment, resolveReview);
  } catch (error) {
    if (error !== inReview) throw error;
    return inReviewResult({ options, payment });
  }
}

/**
 * Moves a payment from review to paid.
 *
 * @throws `inReview` if it stays in review: its claims must be rolled back.
 */
async function resolveReview<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
): Promise<RecordResult> {
  const { options, tx, payment, order, taxParts } = context;
  const { ledger } = options;
  const { impUid, merchantUid } = payment;
  if (payment.status === 'paid' && !(await claimRecorded(ledger, tx, impUid))) {
    return { outcome: verifiedBefore(payment), action: null };
  }
  const outcome = order ? checkPayment(payment, order, options, taxParts) : null;
  if (order === null || outcome === null || !('status' in outcome)) throw inReview;
  if (!(await claimNeverPaid(ledger, tx, impUid))) throw inReview;
  if (!(await claimDeposit(ledger, tx, payment))) throw inReview;
  if (!(await ledger.claim(tx, orderPaidKey(merchantUid)))) throw inReview;
  const error = unverifiedError(payment, 'the payment now matches its order');
  await options.onReview(tx, { kind: 'resolved', payment, held: 0, error }, order);
  return recordPaid(context, outcome, order);
}
