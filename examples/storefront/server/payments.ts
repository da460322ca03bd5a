import { eq } from 'drizzle-orm';
import { createHandlers, type Client, type ServerHandlers } from 'react-inicis/server';
import type { Database, Tx } from '../../ledgers/libsql/database.js';
import { shopOn } from '../../ledgers/libsql/shop.js';
import type { ShownOrder } from '../order.js';
import { findOrder, show, type StoredOrder } from './orders.js';
import { shopperOf } from './session.js';
import { cards, purchases } from './tables.js';

/** Creates the handlers with the shop's database. */
export function paymentsOn(database: Database, client: Client): ServerHandlers {
  const shop = shopOn(database);
  return createHandlers<ShownOrder, StoredOrder, Tx>({
    ...shop,
    client,
    acceptedPgs: ['html5_inicis.INIpayTest', 'html5_inicis.INIBillTst'],
    findOrder: (merchantUid, tx) => findOrder(tx ?? database.db, merchantUid),
    authorize: async (request, order) => shopperOf(request) === order.userId,
    show: async (order) => show(order),
    onPaid: async (tx, payment, order) => {
      await shop.onPaid(tx, payment, order);
      const { cardName, months } = payment;
      await tx
        .update(purchases)
        .set({ cardName, months })
        .where(eq(purchases.merchantUid, order.merchantUid));
    },
    // A second payment window with the same `customerUid` replaces the card.
    onBillingKeyIssued: async (
      tx,
      { cardName: name, cardNumber: number },
      customerUid,
      { userId },
    ) => {
      await tx
        .insert(cards)
        .values({ customerUid, userId, name, number })
        .onConflictDoUpdate({ target: cards.customerUid, set: { name, number } });
    },
  });
}
