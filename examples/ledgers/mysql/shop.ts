import type { RecordOptions } from 'react-inicis/server';
import type { Database, Tx } from './database.js';
import type { Prisma } from './generated/client.js';
import { mysqlLedger } from './ledger.js';

export type ShopOrder = Prisma.Result<Database['order'], object, 'findUniqueOrThrow'>;

/**
 * Creates the options of `createHandlers` that need the database: `createHandlers({ client, acceptedPgs, authorize, show,
 * ...shopOn(db) })`. Nothing here calls another service: mails go into the outbox.
 */
export const shopOn = (
  db: Database,
): Omit<RecordOptions<ShopOrder, Tx>, 'client' | 'acceptedPgs'> => ({
  ledger: mysqlLedger(db),

  findOrder: (merchantUid, tx) => (tx ?? db).order.findUnique({ where: { merchantUid } }),

  onPaid: async (tx, { impUid, amount }, { merchantUid, userId }) => {
    await tx.order.update({ where: { merchantUid }, data: { paid: { increment: amount } } });
    const payload = { to: userId, text: `${merchantUid}: ${amount}원이 결제되었습니다.` };
    await tx.outbox.create({ data: { key: `paid:${impUid}`, payload } });
  },

  onRefunded: async (tx, { impUid, id, amount }, { merchantUid, userId }) => {
    await tx.order.update({ where: { merchantUid }, data: { refunded: { increment: amount } } });
    const payload = { to: userId, text: `${merchantUid}: ${amount}원이 환불되었습니다.` };
    await tx.outbox.create({ data: { key: `refunded:${impUid}:${id}`, payload } });
  },

  onAwaitingDeposit: async (tx, account, { merchantUid }) => {
    await tx.order.update({ where: { merchantUid }, data: { account: { ...account } } });
  },

  // One row for each payment: the amount that is held changes when a part of it is refunded.
  onReview: async (tx, { payment, held, error }) => {
    const { impUid, merchantUid } = payment;
    const item = { held, reason: error.message };
    await tx.review.upsert({
      where: { impUid },
      create: { impUid, merchantUid, ...item },
      update: item,
    });
  },
});
