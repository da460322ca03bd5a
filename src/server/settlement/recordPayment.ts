import { isCardRegistration } from '../client/decode/isCardRegistration.js';
import type { Payment } from '../client/decode/payment.js';
import { checkPayment } from '../verify/checkPayment.js';
import { heldAmount } from '../verify/heldAmount.js';
import { isRefunded } from '../verify/isRefunded.js';
import { unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { checkAndRecord } from './checkAndRecord.js';
import { inReview } from './claimPayment.js';
import { recordAccount } from './recordAccount.js';
import { recordBillingKey } from './recordBillingKey.js';
import { inTransaction, inTransactionWithTaxParts, type RecordResult } from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';
import { recordedBefore } from './recordedBefore.js';
import { recordRefunds } from './recordRefunds.js';
import { recordCancelledUnpaid, recordFailure } from './recordUnpaid.js';
import { updateReviewItem } from './updateReviewItem.js';

/**
 * Records the state of a payment at the gateway in your database, exactly once: as paid, as
 * refunded, or for review. May be called any number of times, in parallel, and with answers of the
 * gateway in any order.
 */
export async function recordPayment<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  if (isCardRegistration(payment)) return recordBillingKey(options, payment);
  const recorded = await recordedBefore(options.ledger, payment);
  if (recorded) return recorded;
  if (payment.wasPaid) return recordMoney(options, payment);
  switch (payment.status) {
    case 'ready':
      return recordAccount(options, payment);
    case 'failed':
      return recordFailure(options, payment);
    case 'cancelled':
      return recordCancelledUnpaid(options, payment);
    default:
      return uncounted(options, payment);
  }
}

/** Records a payment of which the gateway holds money, or held it before a refund. */
async function recordMoney<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  try {
    if (isRefunded(payment)) return await inTransaction(options, payment, recordRefunds);
    if (heldAmount(payment, options) === 0) return await uncounted(options, payment);
    return await inTransactionWithTaxParts(options, payment, checkAndRecord);
  } catch (error) {
    if (error !== inReview) throw error;
    return updateReviewItem(options, payment);
  }
}

/** Returns the result for a payment without money, such as one of a test channel. */
async function uncounted<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  const order = await options.findOrder(payment.merchantUid);
  const error = unverifiedError(payment, 'there is no such order');
  return { outcome: order ? checkPayment(payment, order, options, null) : { error }, action: null };
}
