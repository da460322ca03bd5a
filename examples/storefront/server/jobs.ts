import { reconcile, type ServerHandlers } from 'react-inicis/server';
import type { Database } from '../../ledgers/libsql/database.js';
import { drainOutbox, type Mail } from '../../ledgers/libsql/outbox.js';
import { closeExpired } from './closeOrders.js';
import { lookUpRefunds } from './refunds.js';
import { runTasks } from './subscriptions/runTasks.js';

const second = 1000;
const day = 24 * 3_600_000;

/** Work that routes start, because a request has made some. It never rejects. */
export interface Work {
  /** Sends the mails of the outbox. */
  mail(): Promise<void>;
  /** Makes the calls of the gateway that subscriptions need. */
  charge(): Promise<void>;
}

/** Starts the timers of the shop. Each job may run in any number of processes. */
export function startJobs(
  database: Database,
  handlers: ServerHandlers,
  log: (line: string) => void,
) {
  let isStopped = false;
  const running = new Set<Promise<void>>();
  const run = async (job: () => Promise<unknown>) => {
    try {
      if (!isStopped) await job();
    } catch (error) {
      // The gateway or the database is unreachable. The next run does the same work again.
      if (!isStopped) console.error(error);
    }
  };
  /** Returns a function that runs a job, after the run that is under way. Two calls share a run. */
  const queue = (job: () => Promise<unknown>) => {
    let current = Promise.resolve();
    let next: Promise<void> | null = null;
    return () => {
      next ??= current.then(() => {
        next = null;
        current = run(job);
        running.add(current);
        void current.then(() => running.delete(current));
        return current;
      });
      return next;
    };
  };

  const recordMissed = async (span: number) => {
    const { failures } = await reconcile(handlers, { from: new Date(Date.now() - span) });
    for (const { impUid, error } of failures) console.error(impUid, error);
  };
  // This shop only prints its mails. Pass `key` to a real mail service as its idempotency key, because
  // a mail can be sent twice.
  const send = async ({ key, payload }: Mail) => log(`mail ${key} ${JSON.stringify(payload)}`);
  const work: Work = {
    mail: queue(() => drainOutbox(database, send)),
    charge: queue(() => runTasks(database, handlers)),
  };
  const everyDay = queue(() => recordMissed(31 * day));
  const timers = [
    setInterval(work.mail, 10 * second),
    setInterval(work.charge, 15 * second),
    setInterval(
      queue(() => closeExpired(database, handlers)),
      15 * second,
    ),
    setInterval(
      queue(() => lookUpRefunds(database, handlers)),
      30 * second,
    ),
    setInterval(
      queue(() => recordMissed(day)),
      600 * second,
    ),
    // A deposit arrives up to 30 days after its payment began.
    setInterval(everyDay, day),
  ];
  // What happened while no process was running.
  void everyDay();
  void work.charge();
  return {
    work,
    async stop() {
      isStopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running);
    },
  };
}
