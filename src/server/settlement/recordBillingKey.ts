import type { BillingKey } from '../client/decode/billingKey.js';
import { refused, type Recorded } from './recordContext.js';
import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';
import type { Settlement } from './recordOptions.js';
import { takers, type OrderTerms } from '../verify/terms.js';
import { unfinished } from '../verify/verifyPayment.js';

/** Thrown to undo the claim by which it was found that nobody minted the name. */
const notMinted = new Error('the customerUid was not minted for this order');

const mintedKey = (merchantUid: string, customerUid: string) =>
  `customer:${merchantUid}:${customerUid}`;

/** A new name for a card, which cannot be guessed and is good for this order only. */
export async function mintCustomerUid<O extends OrderTerms, Tx>(
  { ledger }: Settlement<O, Tx>,
  { merchantUid }: OrderTerms,
): Promise<string> {
  const customerUid = crypto.randomUUID();
  const key = mintedKey(merchantUid, customerUid);
  await ledger.transaction(merchantUid, (tx) => ledger.claim(tx, key));
  return customerUid;
}

/**
 * Keeps a card that was registered, once, where its name was minted for this order. The window can
 * be opened with any name, also another shopper's; and though such a payment says paid, nothing was
 * charged.
 */
export async function recordBillingKey<O extends OrderTerms, Tx>(
  settlement: Settlement<O, Tx>,
  payment: Payment,
): Promise<Recorded> {
  const { client, channels, ledger, issued } = settlement;
  const { impUid, merchantUid, customerUid } = payment;
  const no = (message: string, field: string): Recorded => ({
    checked: { error: refused(payment, `${field}: ${message}`, field) },
    did: null,
  });
  if (payment.status === 'failed' || payment.status === 'ready') {
    return { checked: { error: unfinished(payment) }, did: null };
  }
  const foreign = takers(payment, { channels, sandbox: client.sandbox }).find(({ kept }) => !kept);
  if (foreign) return no('not one of yours', foreign.field);
  if (!issued || customerUid === null || payment.status !== 'paid') {
    return no('a card was registered, and nothing was charged', 'customerUidUsage');
  }
  const billingKey = await find(client, customerUid);
  if (billingKey === null) return no('the card was removed since', 'customerUid');
  try {
    return await ledger.transaction(merchantUid, async (tx): Promise<Recorded> => {
      const order = await settlement.findOrder(merchantUid, tx);
      if (order === null) return no('there is no such order', 'merchantUid');
      if (await ledger.claim(tx, mintedKey(merchantUid, customerUid))) throw notMinted;
      const first = await ledger.claim(tx, `issue:${impUid}`);
      if (first) await issued(tx, billingKey, customerUid, order);
      return { checked: { issued: billingKey }, did: first ? 'issued' : null };
    });
  } catch (fault) {
    if (fault !== notMinted) throw fault;
    return no('not minted for this order', 'customerUid');
  }
}

/** A card that was removed since is none, and no fault of the gateway. */
async function find({ billingKeys }: Client, customerUid: string): Promise<BillingKey | null> {
  for await (const billingKey of billingKeys.list([customerUid])) return billingKey;
  return null;
}
