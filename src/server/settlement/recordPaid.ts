import type { VerifiedPayment } from '../verify/checkPayment.js';
import { unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { addReviewItem } from './addReviewItem.js';
import { claimPayment } from './claimPayment.js';
import { claimAccount } from './recordAccount.js';
import type { RecordContext, RecordResult } from './recordContext.js';

/** Passes the first payment of an order to `onPaid`, and a second one to `onReview`. */
export async function recordPaid<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
  payment: VerifiedPayment,
  order: O,
): Promise<RecordResult> {
  const { options, tx } = context;
  const { ledger } = options;
  const { impUid, merchantUid, method } = payment;
  const state = await claimPayment(ledger, tx, impUid);
  if (state === 'paid') return { outcome: payment, action: null };
  if (!(await ledger.claim(tx, `settle:${merchantUid}`))) {
    const error = unverifiedError(payment, 'the order was paid by another payment');
    return addReviewItem(context, { kind: 'secondPayment', error });
  }
  await ledger.claim(tx, `payment:${impUid}`);
  // The virtual account is claimed too, so that an older answer of the gateway cannot call
  // `onAwaitingDeposit` after `onPaid`.
  if (method === 'vbank') await claimAccount(context);
  await options.onPaid(tx, payment, order);
  return { outcome: payment, action: 'paid' };
}
