import type { Payment } from '../client/decode/payment.js';
import { verifiedBefore } from '../verify/checkPayment.js';
import { isRefunded } from '../verify/isRefunded.js';
import { isRecorded } from './claimPayment.js';
import { refundKey } from './claimRefunds.js';
import type { Ledger } from './ledger.js';
import type { RecordResult } from './recordContext.js';
import { refundedError } from './refund.js';

/**
 * Returns the result for a payment that was recorded as paid and has nothing left to record, read
 * without a transaction or a lock; otherwise `null`. Most reports are repeated ones, and a repeated
 * report must not wait for an order that another request has locked.
 */
export async function recordedBefore<Tx>(
  ledger: Ledger<Tx>,
  payment: Payment,
): Promise<RecordResult | null> {
  const { status, impUid, cancelAmount, cancellations } = payment;
  if (status !== 'paid' && status !== 'cancelled') return null;
  if (!(await isRecorded(ledger, impUid))) return null;
  if (status === 'paid' && !isRefunded(payment)) {
    return { outcome: verifiedBefore(payment), action: null };
  }
  let explained = 0;
  for (const { id, amount } of cancellations) {
    if (!(await ledger.has(refundKey(impUid, id)))) return null;
    explained += amount;
  }
  if (explained !== cancelAmount || payment.hasUnreadableCancellations) return null;
  return { outcome: { error: refundedError(payment) }, action: null };
}
