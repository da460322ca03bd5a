import { and, asc, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { Database, Tx } from '../../ledgers/libsql/database.js';
import { orders, reviews } from '../../ledgers/libsql/tables.js';
import { installments, names, prices } from '../shared/offer.js';
import type { PlacedOrder, ShownOrder, OrderRequest } from '../order.js';
import { createTables, purchases } from './tables.js';

type Reader = Pick<Tx, 'select'>;

/** Columns of an order, its purchase, and its amount in review. */
const columns = {
  ...getTableColumns(orders),
  item: purchases.item,
  method: purchases.method,
  cardName: purchases.cardName,
  months: purchases.months,
  held: sql<number>`coalesce(sum(${reviews.held}), 0)`,
  note: sql<string | null>`max(${reviews.reason})`,
};

const read = (reader: Reader) =>
  reader
    .select(columns)
    .from(orders)
    .innerJoin(purchases, eq(purchases.merchantUid, orders.merchantUid))
    .leftJoin(reviews, eq(reviews.merchantUid, orders.merchantUid))
    .groupBy(orders.merchantUid);

type Row = Awaited<ReturnType<typeof read>>[number];

/** Order with the terms of its payment. */
export type StoredOrder = Row & { maxMonths: number };

export async function findOrder(reader: Reader, merchantUid: string): Promise<StoredOrder | null> {
  const [row] = await read(reader).where(eq(orders.merchantUid, merchantUid));
  return row ? { ...row, maxMonths: Math.max(...installments) } : null;
}

/** Returns the coffee orders of a shopper, oldest first. */
export async function ordersOf(reader: Reader, userId: string): Promise<ShownOrder[]> {
  const coffee = and(eq(orders.userId, userId), ne(purchases.item, 'subscription'));
  return (await read(reader).where(coffee).orderBy(asc(purchases.orderedAt))).map(show);
}

/** Stores an order. Its number cannot be guessed, and its amount is the shop's price. */
export async function placeOrder(
  { write }: Pick<Database, 'write'>,
  userId: string,
  { item, method }: OrderRequest,
): Promise<PlacedOrder> {
  const merchantUid = `order_${randomBytes(10).toString('hex')}`;
  const amount = prices[item];
  await write(async (tx) => {
    await tx.insert(orders).values({ merchantUid, userId, amount });
    await tx.insert(purchases).values({ merchantUid, item, method, orderedAt: Date.now() });
  });
  return { merchantUid, amount, name: names[item] };
}

export const createShopTables = ({ write }: Pick<Database, 'write'>): Promise<void> =>
  write(async (tx) => {
    for (const table of createTables) await tx.run(sql.raw(table));
  });

/** Returns the data of an order that the shopper may see. */
export function show(row: Row): ShownOrder {
  const { merchantUid, item, amount, refunded, account, cardName, months, note } = row;
  const card = cardName === null ? null : { name: cardName, months: months ?? 0 };
  return { merchantUid, item, amount, refunded, status: statusOf(row), account, card, note };
}

/**
 * Returns the status of an order, computed from its amounts. A separate status column could
 * contradict them.
 */
function statusOf({ paid, refunded, account, held }: Row): ShownOrder['status'] {
  if (held > 0) return 'review';
  if (paid > 0) return refunded < paid ? 'paid' : 'refunded';
  return account ? 'awaiting' : 'open';
}
