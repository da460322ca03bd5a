import { heldAmount } from '../verify/heldAmount.js';
import type { OrderTerms } from '../verify/terms.js';
import type { RecordContext, RecordResult } from './recordContext.js';
import type { ReviewItem } from './reviewItem.js';

/** Passes a payment to `onReview`. */
export async function addReviewItem<O extends OrderTerms, Tx>(
  { options, tx, payment, order }: RecordContext<O, Tx>,
  { kind, error }: Pick<ReviewItem, 'kind' | 'error'>,
): Promise<RecordResult> {
  await options.onReview(tx, { kind, payment, held: heldAmount(payment, options), error }, order);
  return { outcome: { error }, action: 'review' };
}
