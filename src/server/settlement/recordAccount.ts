import type { AwaitingDeposit } from '../../core/receipt.js';
import type { OrderTerms } from '../verify/terms.js';
import type { RecordContext, RecordResult } from './recordContext.js';

/** Claims the virtual account of a payment. */
export const claimAccount = <O extends OrderTerms, Tx>({
  options,
  tx,
  payment,
}: RecordContext<O, Tx>): Promise<boolean> => options.ledger.claim(tx, `account:${payment.impUid}`);

/** Passes a virtual account to `onAwaitingDeposit`, once. */
export async function recordAccount<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
  outcome: AwaitingDeposit,
  order: O,
): Promise<RecordResult> {
  const isNew = await claimAccount(context);
  if (isNew) await context.options.onAwaitingDeposit(context.tx, outcome.account, order);
  return { outcome, action: null };
}
