import type { Client } from '../client/client.js';
import type { BillingKey } from '../client/decode/billingKey.js';
import type { Payment } from '../client/decode/payment.js';
import { comparePg } from '../verify/compareTerms.js';
import { unfinishedError, unverifiedError } from '../verify/paymentErrors.js';
import type { OrderTerms } from '../verify/terms.js';
import { customerUidKey } from './customerUid.js';
import type { RecordResult } from './recordContext.js';
import type { RecordOptions } from './recordOptions.js';

/** Thrown to roll back the claim that showed that we did not create the `customerUid`. */
const unknownCustomerUid = new Error('the customerUid was not created for this order');

/**
 * Passes a registered card to `onBillingKeyIssued`, once, if its `customerUid` was created for this
 * order. The window can be opened with any `customerUid`, also that of another shopper; and though
 * such a payment says paid, nothing was charged.
 */
export async function recordBillingKey<O extends OrderTerms, Tx>(
  options: RecordOptions<O, Tx>,
  payment: Payment,
): Promise<RecordResult> {
  const { client, ledger, onBillingKeyIssued } = options;
  const { impUid, merchantUid, customerUid } = payment;
  const unverified = (message: string, field: string): RecordResult => ({
    outcome: { error: unverifiedError(payment, `${field}: ${message}`, field) },
    action: null,
  });
  if (payment.status === 'failed' || payment.status === 'ready') {
    return { outcome: { error: unfinishedError(payment) }, action: null };
  }
  const mismatch = comparePg(payment, options);
  if (mismatch) return unverified('not one of yours', mismatch.field);
  if (!onBillingKeyIssued || customerUid === null || payment.status !== 'paid') {
    return unverified('a card was registered, and nothing was charged', 'customerUidUsage');
  }
  const billingKey = await readBillingKey(client, customerUid);
  if (billingKey === null) return unverified('the card was removed since', 'customerUid');
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
    return unverified('not created for this order', 'customerUid');
  }
}

/** Reads a registered card, `null` if it was removed since. */
async function readBillingKey(
  { billingKeys }: Client,
  customerUid: string,
): Promise<BillingKey | null> {
  for await (const billingKey of billingKeys.list([customerUid])) return billingKey;
  return null;
}
