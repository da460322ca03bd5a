import { isRefunded } from '../verify/isRefunded.js';
import { reviewError } from '../verify/paymentErrors.js';
import type { Payment } from '../client/decode/payment.js';
import type { OrderTerms } from '../verify/terms.js';
import { addReviewItem } from './addReviewItem.js';
import { claimNeverPaid, inReview } from './claimPayment.js';
import { claimRefunds } from './claimRefunds.js';
import { inTransaction, type RecordContext, type RecordResult } from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';
import { recordRefunds } from './recordRefunds.js';

/** Returns the result for a payment in review that has nothing new. */
export const inReviewResult = <O extends OrderTerms, Tx>({
  options,
  payment,
}: Pick<RecordContext<O, Tx>, 'options' | 'payment'>): RecordResult => ({
  outcome: { error: reviewError(payment, options, 'the payment is in review') },
  action: null,
});

/**
 * Passes a payment in review to `onReview` again if it has refunds that were not recorded before.
 * Between the transaction that found the payment in review and this one, `recheck` may have recorded
 * it as paid. `claimNeverPaid` tells: it succeeds only if `recheck` did not come first.
 */
export async function updateReviewItem<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  const context = { options, payment };
  if (!isRefunded(payment)) return inReviewResult(context);
  try {
    return await inTransaction(options, payment, async (inTx) => {
      if (!(await claimNeverPaid(options.ledger, inTx.tx, payment.impUid))) throw inReview;
      return addRefunds(inTx);
    });
  } catch (error) {
    if (error !== inReview) throw error;
  }
  try {
    return await inTransaction(options, payment, recordRefunds);
  } catch (error) {
    if (error !== inReview) throw error;
    // Refunded and not recorded as paid: from here on this cannot change.
    return inTransaction(options, payment, addRefunds);
  }
}

async function addRefunds<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
): Promise<RecordResult> {
  const { refunds, unexplained } = await claimRefunds(context);
  const result = inReviewResult(context);
  if (refunds.length === 0 && !unexplained) return result;
  const error = reviewError(context.payment, context.options, 'the payment is in review');
  return addReviewItem(context, { kind: 'cancelled', error });
}
