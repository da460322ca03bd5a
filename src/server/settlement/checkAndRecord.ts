import type { Payment } from '../client/decode/payment.js';
import { checkPayment, verifiedBefore, type CheckResult } from '../verify/checkPayment.js';
import { reviewError, unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { addReviewItem } from './addReviewItem.js';
import { claimDeposit, claimPayment } from './claimPayment.js';
import { orderPaidKey } from './orderPaid.js';
import type { RecordContext, RecordResult } from './recordContext.js';
import { recordPaid } from './recordPaid.js';
import type { ReviewItem } from './reviewItem.js';

/**
 * Records a payment without refunds, once: as paid, or for review. Only the first call compares it
 * with its order, so a later change of the order does not change what was recorded.
 */
export async function checkAndRecord<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
): Promise<RecordResult> {
  const { options, tx, payment, order, taxParts } = context;
  const { ledger } = options;
  const { impUid, merchantUid } = payment;
  const review = (kind: ReviewItem['kind'], message: string) =>
    addReviewItem(context, { kind, error: reviewError(payment, options, message) });
  const state = await claimPayment(ledger, tx, impUid);
  if (state === 'paid') return { outcome: outcomeBefore(payment), action: null };
  if (order === null) return review('unknownOrder', 'there is no such order');
  const outcome = checkPayment(payment, order, options, taxParts);
  if ('error' in outcome) {
    return addReviewItem(context, { kind: 'mismatch', error: outcome.error });
  }
  if ('awaiting' in outcome) return { outcome, action: null };
  if (!(await claimDeposit(ledger, tx, payment))) {
    return review('cancelled', 'the deposit came after the virtual account was cancelled');
  }
  if (!(await ledger.claim(tx, orderPaidKey(merchantUid)))) {
    return review('secondPayment', 'the order was paid by another payment');
  }
  return recordPaid(context, outcome, order);
}

/** Returns the outcome of a payment that was recorded as paid, whatever its order says today. */
const outcomeBefore = (payment: Payment): CheckResult =>
  payment.status === 'paid'
    ? verifiedBefore(payment)
    : { error: unverifiedError(payment, 'the payment was recorded as paid', { code: 'paid' }) };
