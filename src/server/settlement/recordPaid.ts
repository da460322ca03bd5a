import type { VerifiedPayment } from '../verify/checkPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import { claimRecorded } from './claimPayment.js';
import { claimAccount } from './recordAccount.js';
import type { RecordContext, RecordResult } from './recordContext.js';

/** Records a payment as paid and passes it to `onPaid`. The order must be claimed before. */
export async function recordPaid<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
  payment: VerifiedPayment,
  order: O,
): Promise<RecordResult> {
  const { options, tx } = context;
  await claimRecorded(options.ledger, tx, payment.impUid);
  // The virtual account is claimed too, so that an older answer of the gateway cannot call
  // `onAwaitingDeposit` after `onPaid`.
  if (payment.method === 'vbank') await claimAccount(context);
  await options.onPaid(tx, payment, order);
  return { outcome: payment, action: 'paid' };
}
