import { reconcile, type ServerHandlers } from 'react-inicis/server';
import type { Database } from '../../ledgers/libsql/database.js';
import { drainOutbox, type Letter } from '../../ledgers/libsql/outbox.js';

const second = 1000;
const hour = 3_600_000;

/**
 * Sends a mail. This shop only prints it. Pass `key` to a real mail service as its idempotency key,
 * because a mail can be sent twice.
 */
const send = async ({ key, payload }: Letter) => console.log('mail', key, JSON.stringify(payload));

/** Starts the timers that send mails and record payments whose webhook did not arrive. */
export function startJobs(database: Database, handlers: ServerHandlers) {
  let mailing = Promise.resolve();
  const sendMail = () => {
    mailing = mailing.then(() => drainOutbox(database, send)).then(() => undefined, console.error);
  };
  const recordMissedPayments = async () => {
    const span = { from: new Date(Date.now() - 24 * hour), to: new Date() };
    const { failures } = await reconcile(handlers, span);
    for (const { payment, error } of failures) console.error(payment.impUid, error);
  };
  const timers = [
    setInterval(sendMail, 10 * second),
    setInterval(() => recordMissedPayments().catch(console.error), hour / 6),
  ];
  return {
    sendMail,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await mailing;
    },
  };
}
