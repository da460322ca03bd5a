import { eq } from 'drizzle-orm';
import {
  createClient,
  createHandlers,
  isPaymentError,
  reconcile,
  type Client,
} from 'react-inicis/server';
import type { Database, Tx } from '../../../ledgers/libsql/database.js';
import { shopOn } from '../../../ledgers/libsql/shop.js';
import type { Config } from '../config.js';
import { addEvent } from '../orders/events.js';
import { findOrder, showOrder, type Order, type StoredOrder } from '../orders/orders.js';
import type { Sessions } from '../http/session.js';
import { changeCard, planNextCharge, planRetry } from '../subscriptions/planCharges.js';
import { purchases, reviewKinds } from '../tables.js';

const hour = 3_600_000;

/** Creates the client of the gateway's REST API; `address` is that of the sandbox. */
export function gatewayClient({ realGateway }: Config, address: string | null): Client {
  if (realGateway) {
    const { PORTONE_KEY: key, PORTONE_SECRET: secret, PORTONE_TEST } = realGateway;
    return createClient({ key, secret, sandbox: PORTONE_TEST === '1' });
  }
  const secret = 'the sandbox accepts any secret';
  return createClient({ key: 'storefront', secret, baseUrl: address ?? '', sandbox: true });
}

/** The kit's handlers on this shop: they record payments, and give the client of the gateway. */
export type Payments = ReturnType<typeof paymentsOn>;

/** Creates the kit's handlers on the shop's database. Every change of money is recorded here. */
export function paymentsOn(database: Database, client: Client, sessions: Sessions, config: Config) {
  // Orders with their amounts, the outbox and the amounts in review; see `ledgers/libsql/shop.ts`.
  const shop = shopOn(database);
  const change = (
    tx: Tx,
    { merchantUid }: StoredOrder,
    set: Partial<typeof purchases.$inferInsert>,
  ) => tx.update(purchases).set(set).where(eq(purchases.merchantUid, merchantUid));

  return createHandlers<Order, StoredOrder, Tx>({
    ...shop,
    client,
    acceptedPgs: [config.PORTONE_PG, config.PORTONE_BILLING_PG],
    findOrder: (merchantUid, tx) => findOrder(tx ?? database.db, merchantUid),
    authorize: async (request, { userId }) => (await sessions.shopperOf(request)) === userId,
    show: async (order) => showOrder(order),

    onPaid: async (tx, payment, order) => {
      await shop.onPaid(tx, payment, order);
      const { impUid, amount, method, cardName, months, receiptUrl } = payment;
      const paid = { impUid, paidBy: method, cardName, months, receiptUrl, closesAt: null };
      await change(tx, order, paid);
      // A charge is made later than it was planned, by the clock of the gateway.
      const chargedAt = order.kind === 'charge' ? payment.paidAt?.getTime() : undefined;
      const at = chargedAt && Math.max(order.orderedAt, chargedAt);
      await addEvent(tx, order.merchantUid, { kind: 'paid', of: impUid, amount, at });
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
      const { impUid, merchantUid, method: paidBy } = item.payment;
      const isResolved = kind === 'resolved';
      const event = { of: `${impUid}:${held}`, amount: held, detail: kind, note: error.message };
      await addEvent(tx, merchantUid, { kind: isResolved ? 'resolved' : 'review', ...event });
      if (isResolved) return;
      const cause = { kind, field: error.field ?? null };
      await tx
        .insert(reviewKinds)
        .values({ impUid, ...cause, paidBy, at: Date.now() })
        .onConflictDoUpdate({ target: reviewKinds.impUid, set: cause });
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

/** Looks an order up at the gateway by its number, and records its payment. */
export async function askGateway({ client, record }: Payments, merchantUid: string) {
  // A paid payment first, because a later try of the shopper may have failed.
  for (const status of ['paid', undefined] as const) {
    try {
      await record(await client.payments.find(merchantUid, status));
    } catch (error) {
      // There is no such payment.
      if (!isPaymentError(error, 'unpaid')) throw error;
    }
  }
}

/** Records the payments of the last days that nobody has reported. */
export const reconcileDays = (handlers: Payments, days: number) =>
  reconcile(handlers, { from: new Date(Date.now() - days * 24 * hour) });
