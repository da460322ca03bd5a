import type { CancelledPayment, FailedPayment } from '../client/decode/payment.js';
import { unfinishedError, unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { cancelledUnpaidKey, claimCancelledUnpaid } from './claimPayment.js';
import { inTransaction, type RecordResult } from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';

/**
 * Passes a declined scheduled charge to `onScheduledChargeFailed`, once. Any other failure leaves
 * nothing to record and needs no transaction.
 */
export async function recordFailure<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: FailedPayment,
): Promise<RecordResult> {
  const { ledger, onScheduledChargeFailed } = options;
  const result = { outcome: { error: unfinishedError(payment) }, action: null };
  const key = `failed:${payment.impUid}`;
  if (payment.customerUidUsage !== 'payment.scheduled' || !onScheduledChargeFailed) return result;
  if (await ledger.has(key)) return result;
  return inTransaction(options, payment, async ({ tx, order }) => {
    if (order !== null && (await ledger.claim(tx, key))) {
      await onScheduledChargeFailed(tx, payment, order);
    }
    return result;
  });
}

/**
 * Records that a payment was cancelled before any money was paid, such as a virtual account. A
 * deposit that arrives later then goes to review.
 */
export async function recordCancelledUnpaid<O extends OrderTerms, Tx>(
  { ledger }: RecordOptions<O, Tx>,
  payment: CancelledPayment,
): Promise<RecordResult> {
  const { impUid, merchantUid } = payment;
  if (!(await ledger.has(cancelledUnpaidKey(impUid)))) {
    await ledger.transaction(merchantUid, (tx) => claimCancelledUnpaid(ledger, tx, impUid));
  }
  const message = 'status: the payment was cancelled before anything was paid';
  return {
    outcome: { error: unverifiedError(payment, message, { field: 'status' }) },
    action: null,
  };
}
