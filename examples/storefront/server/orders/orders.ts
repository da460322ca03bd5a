import { and, desc, eq, getTableColumns, ne, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../ledgers/libsql/database.js';
import { orders, reviews } from '../../../ledgers/libsql/tables.js';
import { installments } from '../../shared/offer.js';
import { nameOf } from './catalog.js';
import { eventsOf } from './events.js';
import { purchases } from '../tables.js';

export type Reader = Pick<Tx, 'select'>;

const columns = {
  ...getTableColumns(orders),
  ...getTableColumns(purchases),
  held: sql<number>`(select coalesce(sum(${reviews.held}), 0) from ${reviews}
    where ${reviews.merchantUid} = ${orders.merchantUid})`,
};

const read = (reader: Reader) =>
  reader
    .select(columns)
    .from(orders)
    .innerJoin(purchases, eq(purchases.merchantUid, orders.merchantUid));

export type StoredOrder = ReturnType<typeof asTerms>;

/**
 * Order as the kit checks its payment: the terms, and everything that the shop stores. Tax parts are
 * terms of mixed and zero-rated orders only.
 */
const asTerms = (row: Awaited<ReturnType<typeof read>>[number]) => ({
  ...row,
  closed: row.closedAt !== null,
  maxMonths: Math.max(...installments),
  taxFree: row.taxFree > 0 ? row.taxFree : undefined,
  vat: row.vat ?? undefined,
});

export async function findOrder(reader: Reader, merchantUid: string): Promise<StoredOrder | null> {
  const [row] = await read(reader).where(eq(orders.merchantUid, merchantUid));
  return row ? asTerms(row) : null;
}

/** Orders that a list shows: no registrations of cards, and no charges that are still planned. */
const isListed = and(
  ne(purchases.kind, 'card'),
  or(ne(purchases.kind, 'charge'), sql`${orders.paid} > 0`),
);

/** Returns the orders of a shopper, or of all for `null`: newest first, at most 200. */
export async function listOrders(reader: Reader, userId: string | null, which = sql`true`) {
  const owned = userId === null ? undefined : eq(orders.userId, userId);
  const rows = read(reader).where(and(isListed, owned, which));
  return (await rows.orderBy(desc(purchases.orderedAt)).limit(200)).map(asTerms).map(showOrder);
}

/** Returns the orders of a subscription that are charges: newest first. */
export async function chargesOf(reader: Reader, subscriptionId: string): Promise<StoredOrder[]> {
  const mine = and(eq(purchases.subscriptionId, subscriptionId), eq(purchases.kind, 'charge'));
  return (await read(reader).where(mine).orderBy(desc(purchases.orderedAt))).map(asTerms);
}

export type OrderStatus =
  | 'open' // nothing is paid yet, and the outcome of a window may be unknown
  | 'awaiting' // a virtual account awaits the deposit
  | 'paid'
  | 'shipped'
  | 'refunded' // in full; after a partial refund it stays `paid` or `shipped`
  | 'review' // money is held, and a person will look
  | 'closed'; // never paid: cancelled, or expired

/**
 * Returns the status of an order, computed from its amounts. A separate status column could
 * contradict them.
 */
export function statusOf(order: StoredOrder): OrderStatus {
  const { held, paid, refunded, delivery, account, closed } = order;
  if (held > 0) return 'review';
  if (paid > 0) {
    if (refunded >= paid) return 'refunded';
    return delivery ? 'shipped' : 'paid';
  }
  if (closed) return 'closed';
  return account ? 'awaiting' : 'open';
}

export type Order = ReturnType<typeof showOrder>;

/** Order as the page shows it, and as the kit's `onPaid` gets it in the browser. */
export function showOrder(order: StoredOrder) {
  const { merchantUid, productId, quantity, amount, refunded, method, orderedAt, buyer } = order;
  const { escrow, escrowStatus, delivery, receiptUrl, subscriptionId, cardName, months } = order;
  const status = statusOf(order);
  return {
    merchantUid,
    status,
    productId,
    name: nameOf(productId),
    quantity,
    amount,
    refunded,
    method,
    orderedAt,
    buyer,
    escrow,
    /** Latest status of the escrow payment, such as `purchaseConfirmed`. It is not verified. */
    escrowStatus,
    delivery,
    account: status === 'awaiting' ? order.account : null,
    /** Card that paid; 0 months is a lump sum. */
    card: cardName === null ? null : { name: cardName, months: months ?? 0 },
    receiptUrl,
    /** Subscription that the order is a charge of, or whose card it registers. */
    subscriptionId,
    /** Time at which the order closes if it is not paid; `null` if it cannot close any more. */
    closesAt: order.closed || order.held > 0 ? null : order.closesAt,
    canCancel: canCancel(order),
    /** True if a refund needs `refundTo`, because a virtual account paid. */
    needsRefundAccount: order.paidBy === 'vbank',
  };
}

export const canCancel = (order: StoredOrder): boolean =>
  order.kind === 'goods'
    ? ['open', 'awaiting', 'paid'].includes(statusOf(order))
    : order.kind === 'charge' && statusOf(order) === 'paid';

export type OrderDetail = Awaited<ReturnType<typeof detailOf>>;

export async function detailOf(reader: Reader, order: StoredOrder) {
  const events = await eventsOf(reader, order.merchantUid);
  const timeline = events.map(({ at, kind, amount, detail }) => ({ at, kind, amount, detail }));
  return { ...showOrder(order), timeline };
}
