import type { BillingKey } from '../client/decode/billingKey.js';
import type { Payment } from '../client/decode/payment.js';
import type { CheckResult } from '../verify/checkPayment.js';
import { readTaxParts, statesTaxParts, type TaxParts } from '../verify/taxParts.js';
import type { OrderTerms } from '../verify/terms.js';
import type { RecordOptions } from './recordOptions.js';

/**
 * Payment as the gateway returned it, and its order as your database returned it in one
 * transaction.
 */
export interface RecordContext<O extends OrderTerms, Tx> {
  options: RecordOptions<O, Tx>;
  tx: Tx;
  payment: Payment;
  order: O | null;
  /** Tax parts of the payment; `null` if the order states none, or if they are not known. */
  taxParts: TaxParts | null;
}

/** Change that recording made in your database, named after the callback that was called. */
export type RecordedAction = 'paid' | 'refunded' | 'review' | 'billingKeyIssued';

/** Result of recording a payment. */
export interface RecordResult {
  /** State of the payment compared with your order, also if it was recorded earlier. */
  outcome: CheckResult | { issued: BillingKey };
  /**
   * Change that this call made. `null` if there was nothing new, and also for a new virtual account
   * or a declined scheduled charge.
   */
  action: RecordedAction | null;
}

/** Runs work on a payment in a transaction in which its order was read. */
export const inTransaction = <O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
  work: (context: RecordContext<O, Tx>) => Promise<RecordResult>,
  taxParts: TaxParts | null = null,
): Promise<RecordResult> =>
  options.ledger.transaction(payment.merchantUid, async (tx) => {
    const order = await options.findOrder(payment.merchantUid, tx);
    return work({ options, tx, payment, order, taxParts });
  });

/** Thrown to roll back a transaction whose order states tax parts that were not read before it. */
const taxPartsNotRead = new Error('the tax parts of the payment are not read yet');

/**
 * Runs work as `inTransaction`, with the tax parts of the payment if its order states any. They are
 * read before the transaction. If the order states them only inside the transaction, because it was
 * changed meanwhile, the transaction is rolled back and runs again.
 *
 * @throws {PaymentError} `unavailable` if the gateway cannot be reached.
 */
export async function inTransactionWithTaxParts<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
  work: (context: RecordContext<O, Tx>) => Promise<RecordResult>,
): Promise<RecordResult> {
  const order = await options.findOrder(payment.merchantUid);
  const readParts = () => readTaxParts(options.client, payment);
  if (order && statesTaxParts(order)) {
    return inTransaction(options, payment, work, await readParts());
  }
  try {
    return await inTransaction(options, payment, async (context) => {
      if (context.order && statesTaxParts(context.order)) throw taxPartsNotRead;
      return work(context);
    });
  } catch (error) {
    if (error !== taxPartsNotRead) throw error;
    return inTransaction(options, payment, work, await readParts());
  }
}
