import { desc, eq } from 'drizzle-orm';
import { findProduct, nameOf } from '../catalog.js';
import { eventsOf } from '../events.js';
import { chargesOf, statusOf, type Reader, type StoredOrder } from '../orders.js';
import { subscriptions, tasks } from '../tables.js';
import type { StoredSubscription } from './planCharges.js';

/** Returns the subscriptions of a shopper, newest first. */
export async function listSubscriptions(reader: Reader, userId: string) {
  const rows = await reader
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.userId, userId))
    .orderBy(desc(subscriptions.createdAt));
  return Promise.all(rows.map((row) => showSubscription(reader, row)));
}

export type Subscription = Awaited<ReturnType<typeof showSubscription>>;

/** Subscription as its shopper sees it. `pastDue`: the last try was declined. */
export async function showSubscription(reader: Reader, stored: StoredSubscription) {
  const { id, productId, status, cardName, cardNumber, customerUid, chargeAt, startedAt } = stored;
  const orders = await chargesOf(reader, id);
  const charges = await Promise.all(orders.map((order) => showCharge(reader, stored, order)));
  // Read last: a decline that is shown and whose retry is not planned yet must have its task here. The
  // shop refuses a change while there is one.
  const waiting = await reader.select().from(tasks).where(eq(tasks.subscriptionId, id)).limit(1);
  const isWorking = waiting.length > 0;
  return {
    id,
    productId,
    name: nameOf(productId),
    price: findProduct(productId)?.price ?? 0,
    status,
    card: customerUid === null ? null : { name: cardName, number: cardNumber },
    /** Time of the next charge or retry; `null` if none will follow. */
    nextChargeAt: chargeAt,
    /** True while the server waits for the gateway, such as for the first charge. Read it again. */
    isWorking,
    canSkip: status === 'active' && startedAt !== null && !isWorking,
    canRetry: status === 'pastDue' && !isWorking,
    // A planned charge that was replaced before it was tried is of no interest.
    charges: charges.filter((charge) => charge.status !== 'closed' || charge.tries.length > 0),
  };
}

async function showCharge(
  reader: Reader,
  { chargeUid, chargeAt }: StoredSubscription,
  order: StoredOrder,
) {
  const { merchantUid, amount, orderedAt } = order;
  const tries = (await eventsOf(reader, merchantUid))
    .filter(({ kind }) => kind === 'declined' || kind === 'paid')
    .map(({ at, kind }) => ({ at, isPaid: kind === 'paid' }));
  const planned = merchantUid === chargeUid ? chargeAt : null;
  return {
    merchantUid,
    status: statusOf(order),
    amount,
    /** Time of the next try if it is open, otherwise of the first one. */
    chargeAt: planned ?? tries[0]?.at ?? orderedAt,
    tries,
  };
}
