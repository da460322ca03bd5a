import { checkPayment } from '../verify/checkPayment.js';
import { unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { claimForReview } from './addReviewItem.js';
import { recordAccount } from './recordAccount.js';
import type { RecordContext, RecordResult } from './recordContext.js';
import { recordPaid } from './recordPaid.js';
import { recordScheduledFailure } from './recordScheduledFailure.js';

/** Checks a payment without refunds against its order, and records the result. */
export async function checkAndRecord<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
): Promise<RecordResult> {
  const { options, payment, order } = context;
  if (order === null) {
    const error = unverifiedError(payment, 'there is no such order');
    return claimForReview(context, { kind: 'unknownOrder', error });
  }
  const outcome = checkPayment(payment, order, options);
  if ('error' in outcome) {
    await recordScheduledFailure(context, order);
    return claimForReview(context, { kind: 'mismatch', error: outcome.error });
  }
  if ('awaiting' in outcome) return recordAccount(context, outcome, order);
  return recordPaid(context, outcome, order);
}
