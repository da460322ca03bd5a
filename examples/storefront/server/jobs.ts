import { reconcile, type ServerHandlers } from 'react-inicis/server';
import type { Database } from '../../ledgers/libsql/database.js';
import { drainOutbox, type Letter } from '../../ledgers/libsql/outbox.js';

const second = 1000;
const hour = 3_600_000;

/** The mail server of this shop is its console. A real one is given the key, so that twice is once. */
const send = async ({ key, payload }: Letter) => console.log('mail', key, JSON.stringify(payload));

/** What a shop does besides answering: sends its mail, and looks for what it was not told. */
export function startChores(database: Database, handlers: ServerHandlers) {
  let mailing = Promise.resolve();
  const sendMail = () => {
    mailing = mailing.then(() => drainOutbox(database, send)).then(() => undefined, console.error);
  };
  const catchUp = async () => {
    const span = { from: new Date(Date.now() - 24 * hour), to: new Date() };
    const { failures } = await reconcile(handlers, span);
    for (const { payment, error } of failures) console.error(payment.impUid, error);
  };
  const timers = [
    setInterval(sendMail, 10 * second),
    setInterval(() => catchUp().catch(console.error), hour / 6),
  ];
  return {
    sendMail,
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await mailing;
    },
  };
}
