import { and, count, eq } from 'drizzle-orm';
import type { Tx } from '../../../ledgers/libsql/database.js';
import { findProduct } from '../orders/catalog.js';
import { addEvent } from '../orders/events.js';
import type { StoredOrder } from '../orders/orders.js';
import { placeOrder } from '../orders/placeOrder.js';
import { events, purchases, subscriptions } from '../tables.js';
import { monthlyAfter } from './monthlyAfter.js';

export type StoredSubscription = typeof subscriptions.$inferSelect;

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

/** Changes a subscription. `syncSubscriptions` tells the gateway after the transaction. */
export const changeSubscription = (
  tx: Tx,
  { id }: StoredSubscription,
  set: Partial<StoredSubscription>,
) =>
  tx
    .update(subscriptions)
    .set({ ...set, isChanged: true })
    .where(eq(subscriptions.id, id));

/** Stores the order of the next charge. It is charged at once if its time is not in the future. */
async function planCharge(tx: Tx, subscription: StoredSubscription, chargeAt: number) {
  const { id, userId, productId, buyer } = subscription;
  const product = findProduct(productId);
  if (!product) return;
  const order = { kind: 'charge', userId, product, buyer, subscriptionId: id } as const;
  const { merchantUid } = await placeOrder(tx, order);
  await changeSubscription(tx, subscription, { chargeUid: merchantUid, chargeAt });
}

/**
 * Closes the planned charge, and takes the card away. Money for the charge that still comes goes to
 * review.
 */
export async function dropCard(tx: Tx, subscription: StoredSubscription, detail: string) {
  const { customerUid, oldCards, chargeUid } = subscription;
  if (chargeUid) {
    const closed = { closedAt: Date.now() };
    await tx.update(purchases).set(closed).where(eq(purchases.merchantUid, chargeUid));
    await addEvent(tx, chargeUid, { kind: 'closed', detail });
  }
  const none = { customerUid: null, chargeUid: null, chargeAt: null };
  const cards = customerUid ? [...oldCards, customerUid] : oldCards;
  await changeSubscription(tx, subscription, { ...none, oldCards: cards });
}

/**
 * Called when a card was registered. The first card of a subscription is charged at once. Another one
 * takes over: the planned charge of the old card is replaced.
 */
export async function changeCard(
  tx: Tx,
  { cardName, cardNumber }: Pick<StoredSubscription, 'cardName' | 'cardNumber'>,
  customerUid: string,
  order: StoredOrder,
): Promise<void> {
  const before = await findSubscription(tx, order.subscriptionId);
  if (!before) return;
  if (before.status === 'cancelled') {
    await changeSubscription(tx, before, { oldCards: [...before.oldCards, customerUid] });
    return;
  }
  await dropCard(tx, before, 'replaced');
  const isFirst = before.startedAt === null;
  const status = isFirst ? 'active' : before.status;
  await changeSubscription(tx, before, { customerUid, cardName, cardNumber, status });
  // The shopper waits for the first charge, and for a declined one.
  const plannedAt = isFirst || status === 'pastDue' ? null : before.chargeAt;
  await planCharge(tx, before, plannedAt ?? Date.now());
}

/** Called when an order was paid: plans the next charge if it was one of a subscription. */
export async function planNextCharge(
  tx: Tx,
  { paidAt }: { paidAt: Date | null },
  order: StoredOrder,
): Promise<void> {
  if (order.kind !== 'charge') return;
  const subscription = await findSubscription(tx, order.subscriptionId);
  if (subscription?.chargeUid !== order.merchantUid) return;
  // Times of the gateway, because it must accept the next one as a time in its future.
  const paid = paidAt?.getTime() ?? Date.now();
  const startedAt = subscription.startedAt ?? paid;
  await changeSubscription(tx, subscription, { status: 'active', startedAt });
  await planCharge(tx, subscription, monthlyAfter(startedAt, paid));
}

/** Called when a charge was declined: plans it again a few times, then waits for the shopper. */
export async function planRetry(
  tx: Tx,
  { impUid, failedAt, failReason, amount }: DeclinedCharge,
  { merchantUid, subscriptionId }: StoredOrder,
): Promise<void> {
  const at = failedAt?.getTime() ?? Date.now();
  const event = { of: impUid, at, amount, note: failReason };
  await addEvent(tx, merchantUid, { kind: 'declined', ...event });
  const subscription = await findSubscription(tx, subscriptionId);
  if (subscription?.chargeUid !== merchantUid) return;
  const tries = and(eq(events.merchantUid, merchantUid), eq(events.kind, 'declined'));
  const [declined] = await tx.select({ count: count() }).from(events).where(tries);
  const days = retryDays[(declined?.count ?? 1) - 1];
  const chargeAt = days === undefined ? null : at + days * day;
  await changeSubscription(tx, subscription, { status: 'pastDue', chargeAt });
}
