import { reconcile, type ServerHandlers } from 'react-inicis/server';
import type { Database } from '../../ledgers/libsql/database.js';
import { drainOutbox, type Mail } from '../../ledgers/libsql/outbox.js';

const second = 1000;
const day = 24 * 3_600_000;

/**
 * Sends a mail. This shop only prints it. Pass `key` to a real mail service as its idempotency key,
 * because a mail can be sent twice.
 */
const send = async ({ key, payload }: Mail) => console.log('mail', key, JSON.stringify(payload));

/** Starts the timers that send mails and record payments whose webhook did not arrive. */
export function startJobs(database: Database, handlers: ServerHandlers) {
  let mailing = Promise.resolve();
  const sendMail = () => {
    mailing = mailing.then(() => drainOutbox(database, send)).then(() => undefined, console.error);
  };
  const recordMissed = async (span: number) => {
    try {
      const from = new Date(Date.now() - span);
      const { failures } = await reconcile(handlers, { from, to: new Date() });
      for (const { impUid, error } of failures) console.error(impUid, error);
    } catch (error) {
      // The gateway is unreachable. The next run reads the same payments again.
      console.error(error);
    }
  };
  const timers = [
    setInterval(sendMail, 10 * second),
    setInterval(recordMissed, 600 * second, day),
    // A deposit arrives up to 30 days after its payment began.
    setInterval(recordMissed, day, 31 * day),
  ];
  void recordMissed(31 * day);
  return {
    sendMail,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await mailing;
    },
  };
}
