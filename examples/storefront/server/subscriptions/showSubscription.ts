import { desc, eq } from 'drizzle-orm';
import { findProduct, nameOf } from '../orders/catalog.js';
import { eventsOf } from '../orders/events.js';
import { chargesOf, statusOf, type Reader, type StoredOrder } from '../orders/orders.js';
import { subscriptions } from '../tables.js';
import { findSubscription, type StoredSubscription } from './planCharges.js';

export async function listSubscriptions(reader: Reader, userId: string) {
  const rows = await reader
    .select({ id: subscriptions.id })
    .from(subscriptions)
    .where(eq(subscriptions.userId, userId))
    .orderBy(desc(subscriptions.createdAt));
  const shown = await Promise.all(rows.map(({ id }) => showSubscription(reader, id)));
  return shown.filter((subscription) => subscription !== null);
}

export type Subscription = NonNullable<Awaited<ReturnType<typeof showSubscription>>>;

/** True while the gateway must be told about a change, such as the first charge. */
export const isWorking = ({ isChanged, takenUntil }: StoredSubscription) =>
  isChanged || takenUntil > 0;

/** Subscription as its shopper sees it. `pastDue`: the last try was declined. */
export async function showSubscription(reader: Reader, id: string) {
  const charges = await Promise.all(
    (await chargesOf(reader, id)).map(async (order) => showCharge(reader, order)),
  );
  // Read last: a decline that is shown and whose retry is not planned yet must be seen as a change here.
  const stored = await findSubscription(reader, id);
  if (!stored) return null;
  const { productId, status, cardName, cardNumber, customerUid, startedAt, chargeUid } = stored;
  return {
    id,
    productId,
    name: nameOf(productId),
    price: findProduct(productId)?.price ?? 0,
    status,
    card: customerUid === null ? null : { name: cardName, number: cardNumber },
    /** Time of the next charge or retry; `null` if none will follow. */
    nextChargeAt: stored.chargeAt,
    /** True while the shopper waits for the gateway. Read it again. */
    isWorking: isWorking(stored),
    canSkip: status === 'active' && startedAt !== null && !isWorking(stored),
    canRetry: status === 'pastDue' && !isWorking(stored),
    charges: charges
      // A planned charge that was replaced before it was tried is of no interest.
      .filter((charge) => charge.status !== 'closed' || charge.tries.length > 0)
      .map((charge) => ({
        ...charge,
        /** Time of the next try if it is open, otherwise of the first one. */
        chargeAt: (charge.merchantUid === chargeUid && stored.chargeAt) || charge.chargeAt,
      })),
  };
}

async function showCharge(reader: Reader, order: StoredOrder) {
  const { merchantUid, amount, orderedAt } = order;
  const tries = (await eventsOf(reader, merchantUid))
    .filter(({ kind }) => kind === 'declined' || kind === 'paid')
    .map(({ at, kind }) => ({ at, isPaid: kind === 'paid' }));
  return {
    merchantUid,
    status: statusOf(order),
    amount,
    chargeAt: tries[0]?.at ?? orderedAt,
    tries,
  };
}
