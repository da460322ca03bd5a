import type { Ledger } from './ledger.js';

/** Returns the ledger key of an order that was paid. */
export const orderPaidKey = (merchantUid: string): string => `settle:${merchantUid}`;

/**
 * Returns `true` if a payment of the order was recorded as paid. Reads without a transaction or a
 * lock. `false` may be outdated.
 */
export const isOrderPaid = <Tx>(ledger: Ledger<Tx>, merchantUid: string): Promise<boolean> =>
  ledger.has(orderPaidKey(merchantUid));
