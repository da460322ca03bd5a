import { and, count, eq } from 'drizzle-orm';
import type { Tx } from '../../../ledgers/libsql/database.js';
import { findProduct } from '../catalog.js';
import { addEvent } from '../events.js';
import type { StoredOrder } from '../orders.js';
import { placeOrder } from '../placeOrder.js';
import { events, purchases, subscriptions, tasks } from '../tables.js';
import { monthlyAfter } from './monthlyAfter.js';

export type StoredSubscription = typeof subscriptions.$inferSelect;
type Task = Pick<typeof tasks.$inferSelect, 'subscriptionId' | 'merchantUid'>;

interface NewTask extends Pick<typeof tasks.$inferInsert, 'kind' | 'customerUid'> {
  merchantUid?: string;
}

/** Declined payment of a charge, as the kit reads it at the gateway. */
interface DeclinedCharge {
  impUid: string;
  amount: number;
  failedAt: Date | null;
  failReason: string | null;
}

const day = 24 * 3_600_000;
/** Days after each declined try of a charge at which it is tried again. */
const retryDays = [1, 3, 5];

export async function findSubscription(
  reader: Pick<Tx, 'select'>,
  id: string | null,
): Promise<StoredSubscription | undefined> {
  if (id === null) return undefined;
  return (await reader.select().from(subscriptions).where(eq(subscriptions.id, id)))[0];
}

export const changeSubscription = (
  tx: Tx,
  { id }: Pick<StoredSubscription, 'id'>,
  set: Partial<typeof subscriptions.$inferInsert>,
) => tx.update(subscriptions).set(set).where(eq(subscriptions.id, id));

/** Adds a call of the gateway. It is made after the transaction, by `runTasks`. */
export const addTask = (
  tx: Tx,
  { id: subscriptionId }: Pick<StoredSubscription, 'id'>,
  { merchantUid = '', ...task }: NewTask,
) => tx.insert(tasks).values({ subscriptionId, merchantUid, ...task, takenUntil: 0 });

/** Plans a charge of a subscription: stores its order, and the task that charges or schedules it. */
export async function planCharge(
  tx: Tx,
  subscription: StoredSubscription,
  chargeAt: number,
  kind: 'charge' | 'schedule' = 'schedule',
): Promise<void> {
  const { id, userId, productId, buyer, customerUid } = subscription;
  const product = findProduct(productId);
  if (!product || !customerUid) return;
  const order = { kind: 'charge', userId, product, buyer, subscriptionId: id } as const;
  const { merchantUid } = await placeOrder(tx, order);
  await changeSubscription(tx, subscription, { chargeUid: merchantUid, chargeAt });
  await addTask(tx, subscription, { kind, customerUid, merchantUid });
}

/** Called when an order was paid: plans the next charge if it was one of a subscription. */
export async function planNextCharge(
  tx: Tx,
  { paidAt }: { paidAt: Date | null },
  order: StoredOrder,
): Promise<void> {
  if (order.kind !== 'charge') return;
  const subscription = await findSubscription(tx, order.subscriptionId);
  if (!subscription || subscription.status === 'cancelled') return;
  if (subscription.chargeUid !== order.merchantUid) return;
  // Times of the gateway, because it must accept the next one as a time in its future.
  const paid = paidAt?.getTime() ?? Date.now();
  const startedAt = subscription.startedAt ?? paid;
  await changeSubscription(tx, subscription, { status: 'active', startedAt });
  await planCharge(tx, subscription, monthlyAfter(startedAt, paid));
}

/** Called when a charge was declined: schedules it again a few times, then waits for the shopper. */
export async function planRetry(
  tx: Tx,
  { impUid, failedAt, failReason, amount }: DeclinedCharge,
  order: StoredOrder,
): Promise<void> {
  const { merchantUid } = order;
  const at = failedAt?.getTime() ?? Date.now();
  const event = { of: impUid, at, amount, note: failReason };
  await addEvent(tx, merchantUid, { kind: 'declined', ...event });
  const subscription = await findSubscription(tx, order.subscriptionId);
  if (!subscription || subscription.chargeUid !== merchantUid) return;
  const { customerUid, status } = subscription;
  if (status === 'cancelled' || !customerUid) return;
  const tries = and(eq(events.merchantUid, merchantUid), eq(events.kind, 'declined'));
  const [declined] = await tx.select({ count: count() }).from(events).where(tries);
  const days = retryDays[(declined?.count ?? 1) - 1];
  const chargeAt = days === undefined ? null : at + days * day;
  await changeSubscription(tx, subscription, { status: 'pastDue', chargeAt });
  if (chargeAt) await addTask(tx, subscription, { kind: 'schedule', customerUid, merchantUid });
}

/**
 * Called when the gateway refused a task, such as a schedule: no charge is planned until the shopper
 * changes the card or asks for a retry.
 */
export async function waitForShopper(tx: Tx, task: Task): Promise<void> {
  const subscription = await findSubscription(tx, task.subscriptionId);
  if (!subscription || subscription.chargeUid !== task.merchantUid) return;
  await changeSubscription(tx, subscription, { status: 'pastDue', chargeAt: null });
}

/** Closes a planned charge, whose task at the gateway is revoked. Money for it goes to review. */
export async function closeCharge(tx: Tx, subscription: StoredSubscription, detail: string) {
  const { chargeUid: merchantUid, customerUid } = subscription;
  if (!merchantUid || !customerUid) return;
  await tx
    .update(purchases)
    .set({ closedAt: Date.now() })
    .where(eq(purchases.merchantUid, merchantUid));
  await addEvent(tx, merchantUid, { kind: 'closed', detail });
  await addTask(tx, subscription, { kind: 'unschedule', customerUid, merchantUid });
}
