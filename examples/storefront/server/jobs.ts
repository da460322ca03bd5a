import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../ledgers/libsql/database.js';
import { drainOutbox, type Mail } from '../../ledgers/libsql/outbox.js';
import { closeOrder, listExpired } from './orders/closeOrders.js';
import { oneAtATime } from './oneAtATime.js';
import { reconcileDays, type Payments } from './payments/payments.js';
import { listLostRefunds, lookUpRefund } from './payments/refunds.js';
import { syncSubscriptions } from './subscriptions/syncSubscriptions.js';

/**
 * Starts the timers of the shop. Each job may run in any number of processes, and may be killed at any
 * time: the next run does the same work again. A job never rejects.
 */
export function startJobs(database: Database, handlers: Payments, log: (line: string) => void) {
  let isStopped = false;
  const attempt = async (job: () => Promise<unknown>) => {
    try {
      if (!isStopped) await job();
    } catch (error) {
      // The gateway or the database is unreachable, or one order is wrong and the others are not.
      if (!isStopped) console.error(error);
    }
  };
  const each = async <T>(rows: readonly T[], job: (row: T) => Promise<unknown>) => {
    for (const row of rows) await attempt(() => job(row));
  };
  const timers: NodeJS.Timeout[] = [];
  const runs: (() => Promise<void>)[] = [];
  const every = (seconds: number, job: () => Promise<unknown>) => {
    const run = oneAtATime(() => attempt(job));
    timers.push(setInterval(run, seconds * 1000));
    runs.push(run);
    return run;
  };

  // This shop only prints its mails. Pass `key` to a real mail service as its idempotency key, because
  // a mail can be sent twice.
  const send = async ({ key, payload }: Mail) => log(`mail ${key} ${JSON.stringify(payload)}`);
  const recordMissed = (days: number) => async () => {
    const { failures } = await reconcileDays(handlers, days);
    for (const { impUid, error } of failures) console.error(impUid, error);
  };
  const mail = every(10, () => drainOutbox(database, send));
  const charge = every(15, () => syncSubscriptions(database, handlers));
  every(15, async () =>
    each(await listExpired(database), (uid) => closeOrder(database, handlers, uid, 'expired')),
  );
  every(30, async () =>
    each(await listLostRefunds(database), (lost) => lookUpRefund(database, handlers, lost)),
  );
  every(600, recordMissed(1));
  // A deposit arrives up to 30 days after its payment began.
  const recordAllMissed = every(24 * 3600, recordMissed(31));
  // What happened while no process was running.
  void recordAllMissed();
  void charge();
  return {
    /** Jobs that a route starts, because its request has made some work for them. */
    mail,
    charge,
    async stop() {
      isStopped = true;
      for (const timer of timers) clearInterval(timer);
      const ended = Promise.all(runs.map((run) => run()));
      await Promise.race([ended, sleep(2000, undefined, { ref: false })]);
    },
  };
}
