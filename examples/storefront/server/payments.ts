import { eq } from 'drizzle-orm';
import { createHandlers, type Client, type ServerHandlers } from 'react-inicis/server';
import type { Database, Tx } from '../../ledgers/libsql/database.js';
import { shopOn } from '../../ledgers/libsql/shop.js';
import type { OrderSummary } from '../shared/api.js';
import type { Config } from './config.js';
import { addEvent } from './events.js';
import { findOrder, summaryOf, type StoredOrder } from './orders.js';
import type { Sessions } from './session.js';
import { changeCard } from './subscriptions/changeCard.js';
import { planNextCharge, planRetry } from './subscriptions/planCharges.js';
import { purchases, reviewKinds } from './tables.js';

interface PaymentOptions {
  database: Database;
  client: Client;
  sessions: Sessions;
  config: Config;
}

const hour = 3_600_000;

/** Creates the kit's handlers on the shop's database. Every change of money is recorded here. */
export function paymentsOn({ database, client, sessions, config }: PaymentOptions): ServerHandlers {
  // Orders with their amounts, the outbox and the amounts in review; see `ledgers/libsql/shop.ts`.
  const shop = shopOn(database);
  const change = (
    tx: Tx,
    { merchantUid }: StoredOrder,
    set: Partial<typeof purchases.$inferInsert>,
  ) => tx.update(purchases).set(set).where(eq(purchases.merchantUid, merchantUid));

  return createHandlers<OrderSummary, StoredOrder, Tx>({
    ...shop,
    client,
    acceptedPgs: [config.pg, config.billingPg],
    findOrder: (merchantUid, tx) => findOrder(tx ?? database.db, merchantUid),
    authorize: async (request, { userId }) => (await sessions.shopperOf(request)) === userId,
    show: async (order) => summaryOf(order),

    onPaid: async (tx, payment, order) => {
      await shop.onPaid(tx, payment, order);
      const { impUid, amount, method, cardName, months, receiptUrl } = payment;
      const paid = { impUid, paidBy: method, cardName, months, receiptUrl, closesAt: null };
      await change(tx, order, paid);
      await addEvent(tx, order.merchantUid, { kind: 'paid', of: impUid, amount });
      await planNextCharge(tx, payment, order);
    },

    onRefunded: async (tx, refund, order) => {
      await shop.onRefunded(tx, refund, order);
      const { id, amount, reason } = refund;
      await addEvent(tx, order.merchantUid, { kind: 'refunded', of: id, amount, note: reason });
    },

    onAwaitingDeposit: async (tx, account, order) => {
      await shop.onAwaitingDeposit(tx, account, order);
      // A bank reports a deposit of the last minute late.
      const closesAt = account.dueDate ? Date.parse(account.dueDate) + hour : null;
      await change(tx, order, { closesAt });
      const { amount, number } = account;
      await addEvent(tx, order.merchantUid, { kind: 'awaiting', of: number, amount });
    },

    onReview: async (tx, item, order) => {
      await shop.onReview(tx, item, order);
      const { kind, held, error } = item;
      const { impUid, merchantUid } = item.payment;
      const isResolved = kind === 'resolved';
      const event = { of: `${impUid}:${held}`, amount: held, detail: kind, note: error.message };
      await addEvent(tx, merchantUid, { kind: isResolved ? 'resolved' : 'review', ...event });
      if (isResolved) return;
      await tx
        .insert(reviewKinds)
        .values({ impUid, kind, at: Date.now() })
        .onConflictDoUpdate({ target: reviewKinds.impUid, set: { kind } });
    },

    onBillingKeyIssued: changeCard,
    onScheduledChargeFailed: planRetry,

    onEscrowChanged: async (tx, { status, changedAt, deniedReason }, order) => {
      await change(tx, order, { escrowStatus: status });
      const at = changedAt.getTime();
      const event = { of: `${status}:${at}`, detail: status, note: deniedReason };
      await addEvent(tx, order.merchantUid, { kind: 'escrow', at, ...event });
    },
  });
}
