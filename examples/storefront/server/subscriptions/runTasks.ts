import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { isPaymentError } from 'react-inicis/server';
import type { Database } from '../../../ledgers/libsql/database.js';
import { findProduct } from '../catalog.js';
import { findOrder } from '../orders.js';
import type { Payments } from '../payments.js';
import { orderName } from '../placeOrder.js';
import { tasks } from '../tables.js';
import { findSubscription, planRetry, waitForShopper } from './planCharges.js';

type Task = typeof tasks.$inferSelect;

/** Time for which a process has a task, in milliseconds: longer than a charge and its questions. */
const lease = 120_000;
/** Delay after which a task that got no answer is done again, in milliseconds. */
const pause = 15_000;

/**
 * Makes the calls of the gateway that subscriptions need, one after the other for each subscription.
 * A task is deleted after its effect is recorded, so it is done again after a crash. Each call can be
 * repeated: the kit charges an order once, and a schedule is read before it is made.
 */
export async function runTasks(database: Database, handlers: Payments): Promise<void> {
  // Most requests make no task, and a read takes no lock.
  if ((await database.db.select().from(tasks).limit(1)).length === 0) return;
  const run = createRunner(database, handlers);
  for (let task = await take(database); task; task = await take(database)) {
    const { id } = task;
    const end = await run(task).then(
      () => 'done' as const,
      (error: unknown) => {
        console.error(`subscription ${task.subscriptionId}, ${task.kind}:`, error);
        return isPaymentError(error, 'api') || isPaymentError(error, 'invalid')
          ? ('refused' as const)
          : ('later' as const);
      },
    );
    await database.write(async (tx) => {
      const mine = eq(tasks.id, id);
      const later = { takenUntil: Date.now() + pause };
      if (end === 'later') await tx.update(tasks).set(later).where(mine);
      else await tx.delete(tasks).where(mine);
      if (end === 'refused') await waitForShopper(tx, task);
    });
  }
}

/** Takes the oldest task that is free, and the first one of its subscription. */
const take = ({ write }: Database): Promise<Task | undefined> =>
  write(async (tx) => {
    const isFirst = sql`not exists (select 1 from tasks as earlier
      where earlier.subscription_id = ${tasks.subscriptionId} and earlier.id < ${tasks.id})`;
    const free = and(lt(tasks.takenUntil, Date.now()), isFirst);
    const next = tx
      .select({ id: tasks.id })
      .from(tasks)
      .where(free)
      .orderBy(asc(tasks.id))
      .limit(1);
    const taken = { takenUntil: Date.now() + lease };
    return (await tx.update(tasks).set(taken).where(eq(tasks.id, next)).returning())[0];
  });

function createRunner(database: Database, handlers: Payments) {
  const { billing, billingKeys, payments } = handlers.client;

  const charge = async ({ customerUid, merchantUid }: Task) => {
    const order = await readOrder(database, merchantUid);
    if (!order) return;
    const known = await readSchedule(merchantUid);
    try {
      const isFailed = known?.paymentStatus === 'failed';
      const payment = await (isFailed
        ? billing.retry(merchantUid)
        : billing.charge(customerUid, order));
      await handlers.record(payment);
      if (known?.status === 'scheduled') {
        await ifKnown(billing.unschedule(customerUid, [merchantUid]));
      }
    } catch (error) {
      if (!isPaymentError(error, 'declined') || !error.receipt?.impUid) throw error;
      const failed = await payments.get(error.receipt.impUid);
      if (failed.status !== 'failed') throw error;
      await database.write((tx) => planRetry(tx, failed, order.stored), merchantUid);
    }
  };

  const readSchedule = (merchantUid: string) =>
    billing.getSchedule(merchantUid).catch((error: unknown) => {
      if (isPaymentError(error, 'api')) return null;
      throw error;
    });

  const schedule = async ({ customerUid, merchantUid, subscriptionId }: Task) => {
    const order = await readOrder(database, merchantUid);
    const chargeAt = (await findSubscription(database.db, subscriptionId))?.chargeAt;
    if (!order || !chargeAt) return;
    const scheduleAt = new Date(chargeAt);
    const known = await readSchedule(merchantUid);
    if (known) await billing.reschedule(merchantUid, scheduleAt);
    else await billing.schedule(customerUid, [{ ...order, scheduleAt }]);
  };

  /** Runs a call that has nothing to do if the gateway knows no such charge or card. */
  const ifKnown = (call: Promise<unknown>) =>
    call.catch((error: unknown) => {
      if (!isPaymentError(error, 'api')) throw error;
    });

  const calls: Record<Task['kind'], (task: Task) => Promise<unknown>> = {
    charge,
    schedule,
    unschedule: ({ customerUid, merchantUid }) =>
      ifKnown(billing.unschedule(customerUid, [merchantUid])),
    removeCard: ({ customerUid }) => ifKnown(billingKeys.remove(customerUid)),
  };
  return (task: Task) => calls[task.kind](task);
}

/** Reads an order as the gateway charges it; `null` if it is closed. */
async function readOrder({ db }: Database, merchantUid: string) {
  const stored = await findOrder(db, merchantUid);
  const product = stored && findProduct(stored.productId);
  if (!product || stored.closed) return null;
  const { amount, taxFree, vat, buyer } = stored;
  return { stored, merchantUid, name: orderName(product), amount, taxFree, vat, buyer };
}
