import type { Payment } from '../client/decode/payment.js';
import type { OrderTerms } from '../verify/terms.js';
import { updateReviewItem } from './addReviewItem.js';
import { checkAndRecord } from './checkAndRecord.js';
import { inReview } from './claimPayment.js';
import { recordBillingKey } from './recordBillingKey.js';
import type { RecordContext, RecordResult } from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';
import { recordedBefore } from './recordedBefore.js';
import { recordRefunds } from './recordRefunds.js';
import { isRefunded } from './refund.js';

/**
 * Records the state of a payment at the gateway in your database, exactly once: as paid, as
 * refunded, or for review. May be called any number of times, in parallel, and with answers of the
 * gateway in any order.
 */
export async function recordPayment<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  if (payment.customerUidUsage === 'issue') return recordBillingKey(options, payment);
  const recorded = await recordedBefore(options.ledger, payment);
  if (recorded) return recorded;
  const { merchantUid } = payment;
  const inTransaction = (work: (context: RecordContext<O, Tx>) => Promise<RecordResult>) =>
    options.ledger.transaction(merchantUid, async (tx) => {
      const order = await options.findOrder(merchantUid, tx);
      return work({ options, tx, payment, order });
    });
  try {
    return await inTransaction(isRefunded(payment) ? recordRefunds : checkAndRecord);
  } catch (error) {
    if (error !== inReview) throw error;
    return inTransaction(updateReviewItem);
  }
}
