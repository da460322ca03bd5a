import { isCustomerUid } from '../../core/id.js';
import type { OrderTerms } from '../verify/terms.js';
import type { Ledger } from './ledger.js';

/** Returns the ledger key of a `customerUid` that was created for an order. */
export const customerUidKey = (merchantUid: string, customerUid: string): string =>
  `customer:${merchantUid}:${customerUid}`;

/**
 * Returns false for an id that `createCustomerUid` never creates. A shopper can open the window with any
 * text: its key could be too long for the database, and the gateway's endpoint could refuse it, so that
 * the report of the card would fail for ever.
 */
export const mayBeCreated = (customerUid: string): boolean =>
  isCustomerUid(customerUid) && /^[!-~]+$/.test(customerUid);

/**
 * Creates a `customerUid` for a card. It cannot be guessed, and it is valid for this order only.
 */
export async function createCustomerUid<Tx>(
  ledger: Ledger<Tx>,
  { merchantUid }: OrderTerms,
): Promise<string> {
  const customerUid = crypto.randomUUID();
  const key = customerUidKey(merchantUid, customerUid);
  await ledger.transaction(merchantUid, (tx) => ledger.claim(tx, key));
  return customerUid;
}
