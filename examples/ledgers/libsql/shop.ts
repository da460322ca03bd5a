import { eq, sql } from 'drizzle-orm';
import type { RecordOptions } from 'react-inicis/server';
import type { Database, Tx } from './database.js';
import { libsqlLedger } from './ledger.js';
import { orders, outbox, reviews } from './tables.js';

export type ShopOrder = typeof orders.$inferSelect;

/**
 * Creates the options of `createHandlers` that need the database: `createHandlers({ client, acceptedPgs, authorize, show,
 * ...shopOn(database) })`. Nothing here calls another service: mails go into the outbox.
 */
export const shopOn = ({
  db,
  write,
}: Pick<Database, 'db' | 'write'>): Omit<
  RecordOptions<ShopOrder, Tx>,
  'client' | 'acceptedPgs'
> => ({
  ledger: libsqlLedger({ db, write }),

  findOrder: async (merchantUid, tx) => {
    const found = (tx ?? db).select().from(orders).where(eq(orders.merchantUid, merchantUid));
    return (await found)[0] ?? null;
  },

  onPaid: async (tx, { impUid, amount }, { merchantUid, userId }) => {
    await tx
      .update(orders)
      .set({ paid: sql`${orders.paid} + ${amount}` })
      .where(eq(orders.merchantUid, merchantUid));
    const payload = { to: userId, text: `${merchantUid}: ${amount}원이 결제되었습니다.` };
    await tx.insert(outbox).values({ key: `paid:${impUid}`, payload });
  },

  onRefunded: async (tx, { impUid, id, amount }, { merchantUid, userId }) => {
    await tx
      .update(orders)
      .set({ refunded: sql`${orders.refunded} + ${amount}` })
      .where(eq(orders.merchantUid, merchantUid));
    const payload = { to: userId, text: `${merchantUid}: ${amount}원이 환불되었습니다.` };
    await tx.insert(outbox).values({ key: `refunded:${impUid}:${id}`, payload });
  },

  onAwaitingDeposit: async (tx, account, { merchantUid }) => {
    await tx.update(orders).set({ account }).where(eq(orders.merchantUid, merchantUid));
  },

  // One row for each payment: the amount that is held changes when a part of it is refunded.
  onReview: async (tx, { payment, held, error }) => {
    const { impUid, merchantUid } = payment;
    const item = { held, reason: error.message };
    await tx
      .insert(reviews)
      .values({ impUid, merchantUid, ...item })
      .onConflictDoUpdate({ target: reviews.impUid, set: item });
  },
});
