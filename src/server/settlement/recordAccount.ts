import type { ReadyPayment } from '../client/decode/payment.js';
import { checkPayment } from '../verify/checkPayment.js';
import { unfinishedError, unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { isOrderPaid } from './orderPaid.js';
import { inTransaction, type RecordContext, type RecordResult } from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';

const accountKey = (impUid: string) => `account:${impUid}`;

/** Claims the virtual account of a payment. */
export const claimAccount = <O extends OrderTerms, Tx>({
  options,
  tx,
  payment,
}: RecordContext<O, Tx>): Promise<boolean> => options.ledger.claim(tx, accountKey(payment.impUid));

/**
 * Passes a virtual account to `onAwaitingDeposit`, once. No transaction is needed for an open payment
 * window, for a virtual account that was recorded before, and for one into which nobody should pay.
 */
export async function recordAccount<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: ReadyPayment,
): Promise<RecordResult> {
  const { impUid, merchantUid, account } = payment;
  if (!account) return { outcome: { error: unfinishedError(payment) }, action: null };
  if (await isOrderPaid(options.ledger, merchantUid)) {
    const error = unverifiedError(payment, 'the order is paid', { code: 'paid' });
    return { outcome: { error }, action: null };
  }
  const result = checkAccount(options, payment, await options.findOrder(merchantUid));
  if ('error' in result.outcome || (await options.ledger.has(accountKey(impUid)))) return result;
  return inTransaction(options, payment, (context) => addAccount(context, payment));
}

async function addAccount<O extends OrderTerms, Tx>(
  context: RecordContext<O, Tx>,
  payment: ReadyPayment,
): Promise<RecordResult> {
  const { options, tx, order } = context;
  const result = checkAccount(options, payment, order);
  if (order === null || !('awaiting' in result.outcome)) return result;
  const isNew = await claimAccount(context);
  if (isNew) await options.onAwaitingDeposit(tx, result.outcome.account, order);
  return result;
}

function checkAccount<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: ReadyPayment,
  order: O | null,
): RecordResult {
  const outcome =
    order === null
      ? { error: unverifiedError(payment, 'there is no such order') }
      : checkPayment(payment, order, options, null);
  return { outcome, action: null };
}
