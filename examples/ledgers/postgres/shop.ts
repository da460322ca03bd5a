import { eq, sql } from 'drizzle-orm';
import type { Settlement } from 'react-inicis/server';
import type { Database, Tx } from './database.js';
import { postgresLedger } from './ledger.js';
import { orders, outbox, reviews } from './tables.js';

export type ShopOrder = typeof orders.$inferSelect;

/**
 * What `createHandlers` needs of the database: `createHandlers({ client, channels, authorize, show,
 * ...shopOn(db) })`. Nothing here calls anybody: what is to be sent goes into the outbox.
 */
export const shopOn = (db: Database): Omit<Settlement<ShopOrder, Tx>, 'client' | 'channels'> => ({
  ledger: postgresLedger(db),

  findOrder: async (merchantUid, tx) => {
    const found = (tx ?? db).select().from(orders).where(eq(orders.merchantUid, merchantUid));
    return (await found)[0] ?? null;
  },

  settle: async (tx, { impUid, amount }, { merchantUid, userId }) => {
    await tx
      .update(orders)
      .set({ paid: sql`${orders.paid} + ${amount}` })
      .where(eq(orders.merchantUid, merchantUid));
    const payload = { to: userId, text: `${merchantUid}: ${amount}원이 결제되었습니다.` };
    await tx.insert(outbox).values({ key: `paid:${impUid}`, payload });
  },

  account: async (tx, account, { merchantUid }) => {
    await tx.update(orders).set({ account }).where(eq(orders.merchantUid, merchantUid));
  },

  review: async (tx, { payment, error }) => {
    const { impUid, merchantUid } = payment;
    const amount = payment.amount - payment.cancelAmount;
    await tx.insert(reviews).values({ impUid, merchantUid, amount, reason: error.message });
  },
});
