import type { Client } from '../client/client.js';
import type { BillingKey } from '../client/decode/billingKey.js';
import type { Payment } from '../client/decode/payment.js';
import { comparePg } from '../verify/compareTerms.js';
import { unfinishedError, unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { customerUidKey, mayBeCreated } from './customerUid.js';
import type { RecordResult } from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';

/**
 * Thrown to roll back a transaction, after a claim in it has shown that the `customerUid` was not
 * created by `createCustomerUid`.
 */
const unknownCustomerUid = new Error('the customerUid was not created for this order');

/**
 * Passes a registered card to `onBillingKeyIssued`, once, if its `customerUid` was created for this
 * order. The check is needed because a browser can open the window with any `customerUid`, also
 * with that of another shopper. The payment of a registration has the status paid, but nothing was
 * charged.
 */
export async function recordBillingKey<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  const { client, ledger, onBillingKeyIssued } = options;
  const { impUid, merchantUid, customerUid } = payment;
  const unverified = (message: string, field: string): RecordResult => ({
    outcome: { error: unverifiedError(payment, `${field}: ${message}`, { field }) },
    action: null,
  });
  if (payment.status === 'failed' || payment.status === 'ready') {
    return { outcome: { error: unfinishedError(payment) }, action: null };
  }
  const mismatch = comparePg(payment, options);
  if (mismatch) return unverified('the PG is not accepted', mismatch.field);
  if (!onBillingKeyIssued || customerUid === null || payment.status !== 'paid') {
    return unverified('a card was registered, and nothing was charged', 'customerUidUsage');
  }
  if (!mayBeCreated(customerUid))
    return unverified('was not created for this order', 'customerUid');
  const billingKey = await readBillingKey(client, customerUid);
  if (billingKey === null)
    return unverified('the card was removed after its registration', 'customerUid');
  try {
    return await ledger.transaction(merchantUid, async (tx): Promise<RecordResult> => {
      const order = await options.findOrder(merchantUid, tx);
      if (order === null) return unverified('there is no such order', 'merchantUid');
      const isUnknown = await ledger.claim(tx, customerUidKey(merchantUid, customerUid));
      if (isUnknown) throw unknownCustomerUid;
      const isNew = await ledger.claim(tx, `issue:${impUid}`);
      if (isNew) await onBillingKeyIssued(tx, billingKey, customerUid, order);
      return { outcome: { issued: billingKey }, action: isNew ? 'billingKeyIssued' : null };
    });
  } catch (error) {
    if (error !== unknownCustomerUid) throw error;
    return unverified('was not created for this order', 'customerUid');
  }
}

/** Reads a registered card. Returns `null` if it was removed. */
async function readBillingKey(
  { billingKeys }: Client,
  customerUid: string,
): Promise<BillingKey | null> {
  for await (const billingKey of billingKeys.list([customerUid])) return billingKey;
  return null;
}
