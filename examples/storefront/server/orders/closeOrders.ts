import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Database } from '../../../ledgers/libsql/database.js';
import { orders } from '../../../ledgers/libsql/tables.js';
import { addEvent } from './events.js';
import { findOrder } from './orders.js';
import { askGateway, type Payments } from '../payments/payments.js';
import { purchases } from '../tables.js';

/**
 * Closes an order that is not paid. The gateway is asked first, because a payment may have been
 * reported to nobody. Money that still arrives goes to review. Returns true if the order is closed.
 */
export async function closeOrder(
  { write }: Database,
  handlers: Payments,
  merchantUid: string,
  detail: 'cancelled' | 'expired',
): Promise<boolean> {
  await askGateway(handlers, merchantUid);
  return write(async (tx) => {
    const order = await findOrder(tx, merchantUid);
    if (!order || order.closed || order.paid > 0 || order.held > 0) return order?.closed ?? false;
    const mine = eq(purchases.merchantUid, merchantUid);
    await tx.update(purchases).set({ closedAt: Date.now(), closesAt: null }).where(mine);
    await addEvent(tx, merchantUid, { kind: 'closed', detail });
    return true;
  }, merchantUid);
}

export async function listExpired({ db }: Database): Promise<string[]> {
  const expired = and(
    lte(purchases.closesAt, Date.now()),
    isNull(purchases.closedAt),
    eq(orders.paid, 0),
  );
  const rows = await db
    .select({ merchantUid: purchases.merchantUid })
    .from(purchases)
    .innerJoin(orders, eq(orders.merchantUid, purchases.merchantUid))
    .where(expired);
  return rows.map(({ merchantUid }) => merchantUid);
}
