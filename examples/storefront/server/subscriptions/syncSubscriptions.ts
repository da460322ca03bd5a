import { and, eq, gt, lte, or } from 'drizzle-orm';
import { isPaymentError } from 'react-inicis/server';
import type { Database } from '../../../ledgers/libsql/database.js';
import { findProduct } from '../orders/catalog.js';
import { findOrder } from '../orders/orders.js';
import type { Payments } from '../payments/payments.js';
import { orderName } from '../orders/placeOrder.js';
import { subscriptions } from '../tables.js';
import { findSubscription, planRetry, type StoredSubscription } from './planCharges.js';

/** Time for which a process has a subscription, in milliseconds: longer than a charge and its questions. */
const lease = 120_000;
/** Delay after which a call that got no answer is made again, in milliseconds. */
const pause = 15_000;

const isWaiting = or(eq(subscriptions.isChanged, true), gt(subscriptions.takenUntil, 0));

/**
 * Tells the gateway about every subscription that has changed. One process at a time has a subscription,
 * and begins again after a crash. Each call can be repeated: the kit charges an order once, and a
 * schedule is read before it is made.
 */
export async function syncSubscriptions(database: Database, handlers: Payments): Promise<void> {
  // Most requests change no subscription, and a read takes no lock.
  const waiting = database.db.select().from(subscriptions).where(isWaiting).limit(1);
  if ((await waiting).length === 0) return;
  for (let next = await take(database); next; next = await take(database)) {
    const taken = next;
    await tellGateway(database, handlers, taken).then(
      () => end(database, taken),
      (error: unknown) => end(database, taken, error),
    );
  }
}

const take = ({ write }: Database): Promise<StoredSubscription | undefined> =>
  write(async (tx) => {
    const free = and(isWaiting, lte(subscriptions.takenUntil, Date.now()));
    const next = tx.select({ id: subscriptions.id }).from(subscriptions).where(free).limit(1);
    const taken = { isChanged: false, takenUntil: Date.now() + lease };
    const rows = tx.update(subscriptions).set(taken).where(eq(subscriptions.id, next)).returning();
    return (await rows)[0];
  });

/**
 * Stores the end of the calls. If the gateway refused the charge, no charge is planned until the
 * shopper changes the card or asks for a retry. If it did not answer, it is asked again.
 */
async function end({ write }: Database, taken: StoredSubscription, error?: unknown) {
  const { id, chargeUid, oldCards } = taken;
  if (error) console.error(`subscription ${id}:`, error);
  const isRefused = isPaymentError(error, 'api') || isPaymentError(error, 'invalid');
  await write(async (tx) => {
    const set = (values: Partial<StoredSubscription>) =>
      tx.update(subscriptions).set(values).where(eq(subscriptions.id, id));
    if (error && !isRefused) return set({ takenUntil: Date.now() + pause });
    const now = await findSubscription(tx, id);
    const left = now?.oldCards.filter((card) => !oldCards.includes(card)) ?? [];
    await set({ takenUntil: 0, oldCards: left });
    if (isRefused && now?.chargeUid === chargeUid) await set({ status: 'pastDue', chargeAt: null });
  });
}

async function tellGateway(
  database: Database,
  handlers: Payments,
  { oldCards, customerUid, chargeUid, chargeAt }: StoredSubscription,
) {
  const { billing, billingKeys, payments } = handlers.client;
  for (const card of oldCards) {
    await ifKnown(billing.unschedule(card, 'all'));
    await ifKnown(billingKeys.remove(card));
  }
  const stored = chargeUid ? await findOrder(database.db, chargeUid) : null;
  const product = stored && findProduct(stored.productId);
  if (!product || stored.closed || !customerUid || !chargeAt) return;
  const { merchantUid, amount, taxFree, vat, buyer } = stored;
  const order = { merchantUid, name: orderName(product), amount, taxFree, vat, buyer };
  const known = await ifKnown(billing.getSchedule(merchantUid));
  if (chargeAt > Date.now()) {
    const scheduleAt = new Date(chargeAt);
    if (known) await billing.reschedule(merchantUid, scheduleAt);
    else await billing.schedule(customerUid, [{ ...order, scheduleAt }]);
    return;
  }
  try {
    const isFailed = known?.paymentStatus === 'failed';
    const payment = isFailed ? billing.retry(merchantUid) : billing.charge(customerUid, order);
    await handlers.record(await payment);
    if (known?.status === 'scheduled') {
      await ifKnown(billing.unschedule(customerUid, [merchantUid]));
    }
  } catch (error) {
    if (!isPaymentError(error, 'declined') || !error.receipt?.impUid) throw error;
    const failed = await payments.get(error.receipt.impUid);
    if (failed.status !== 'failed') throw error;
    await database.write((tx) => planRetry(tx, failed, stored), merchantUid);
  }
}

/** Resolves with `null` if the gateway knows no such charge or card. */
const ifKnown = <T>(call: Promise<T>): Promise<T | null> =>
  call.catch((error: unknown) => {
    if (isPaymentError(error, 'api')) return null;
    throw error;
  });
