import { unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { claimRefunds } from './claimRefunds.js';
import { heldAmount } from './heldAmount.js';
import type { RecordContext, RecordResult } from './recordContext.js';
import type { ReviewItem } from './reviewItem.js';

type Reason = Pick<ReviewItem, 'kind' | 'error'>;

/** Passes a payment to `onReview`. */
export async function addReviewItem<O extends OrderTerms, Tx>(
  { options, tx, payment, order }: RecordContext<O, Tx>,
  { kind, error }: Reason,
): Promise<RecordResult> {
  await options.onReview(tx, { kind, payment, held: heldAmount(payment, options), error }, order);
  return { outcome: { error }, action: 'review' };
}

/**
 * Passes a payment that must not be recorded as paid to `onReview`, once, if a part of its amount is
 * still at the gateway.
 */
export async function claimForReview<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
  reason: Reason,
): Promise<RecordResult> {
  const { options, tx, payment } = context;
  const isNew =
    heldAmount(payment, options) > 0 && (await options.ledger.claim(tx, `seen:${payment.impUid}`));
  return isNew
    ? addReviewItem(context, reason)
    : { outcome: { error: reason.error }, action: null };
}

/**
 * Passes a payment in review to `onReview` again if it has refunds that were not recorded before.
 */
export async function updateReviewItem<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
): Promise<RecordResult> {
  const error = unverifiedError(context.payment, 'the payment is in review');
  const { refunds, unexplained } = await claimRefunds(context);
  if (refunds.length > 0 || unexplained) {
    return addReviewItem(context, { kind: 'cancelled', error });
  }
  return { outcome: { error }, action: null };
}
