import { heldAmount } from '../verify/heldAmount.js';
import { reviewError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { addReviewItem } from './addReviewItem.js';
import { claimNeverPaid, claimPayment } from './claimPayment.js';
import { claimRefunds } from './claimRefunds.js';
import type { RecordContext, RecordResult } from './recordContext.js';
import { refundedError, refundedMessage } from './refund.js';

/**
 * Records the refunds of a payment. If the payment was recorded as paid, each refund is passed to
 * `onRefunded`. Otherwise the payment is never recorded as paid: `seen:{impUid}` stays claimed, so an
 * older answer with the status paid records nothing.
 */
export async function recordRefunds<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
): Promise<RecordResult> {
  const { options, tx, payment, order } = context;
  const { ledger } = options;
  const state = await claimPayment(ledger, tx, payment.impUid);
  const { refunds, unexplained } = await claimRefunds(context);
  if (state === 'new') {
    await claimNeverPaid(ledger, tx, payment.impUid);
    const error = reviewError(payment, options, refundedMessage, 'status');
    if (heldAmount(payment, options) === 0) return { outcome: { error }, action: null };
    return addReviewItem(context, { kind: order ? 'cancelled' : 'unknownOrder', error });
  }
  const error = refundedError(payment);
  const nothing: RecordResult = { outcome: { error }, action: null };
  if (refunds.length === 0 && !unexplained) return nothing;
  if (order === null) return addReviewItem(context, { kind: 'unknownOrder', error });
  for (const refund of refunds) await options.onRefunded(tx, refund, order);
  if (unexplained) return addReviewItem(context, { kind: 'cancelled', error });
  return { outcome: { error }, action: 'refunded' };
}
