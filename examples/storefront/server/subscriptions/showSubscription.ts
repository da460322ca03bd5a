import { desc, eq } from 'drizzle-orm';
import type { Charge, Subscription } from '../../shared/api.js';
import { findProduct } from '../catalog.js';
import { eventsOf } from '../events.js';
import { chargesOf, statusOf, type Reader, type StoredOrder } from '../orders.js';
import { subscriptions, tasks } from '../tables.js';
import type { StoredSubscription } from './planCharges.js';

/** Returns the subscriptions of a shopper, newest first. */
export async function listSubscriptions(reader: Reader, userId: string): Promise<Subscription[]> {
  const rows = await reader
    .select()
    .from(subscriptions)
    .where(eq(subscriptions.userId, userId))
    .orderBy(desc(subscriptions.createdAt));
  return Promise.all(rows.map((row) => showSubscription(reader, row)));
}

export async function showSubscription(
  reader: Reader,
  stored: StoredSubscription,
): Promise<Subscription> {
  const { id, productId, status, cardName, cardNumber, customerUid, chargeAt, startedAt } = stored;
  const product = findProduct(productId);
  const waiting = await reader.select().from(tasks).where(eq(tasks.subscriptionId, id)).limit(1);
  const isWorking = waiting.length > 0;
  const orders = await chargesOf(reader, id);
  const charges = await Promise.all(orders.map((order) => showCharge(reader, stored, order)));
  return {
    id,
    productId,
    name: product?.name ?? { ko: productId, en: productId },
    price: product?.price ?? 0,
    status,
    card: customerUid === null ? null : { name: cardName, number: cardNumber },
    nextChargeAt: chargeAt,
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
): Promise<Charge> {
  const { merchantUid, amount, receiptUrl, orderedAt } = order;
  const tries = (await eventsOf(reader, merchantUid))
    .filter(({ kind }) => kind === 'declined' || kind === 'paid')
    .map(({ at, kind }) => ({ at, isPaid: kind === 'paid' }));
  const planned = merchantUid === chargeUid ? chargeAt : null;
  return {
    merchantUid,
    status: statusOf(order),
    amount,
    chargeAt: planned ?? tries[0]?.at ?? orderedAt,
    tries,
    receiptUrl,
  };
}
