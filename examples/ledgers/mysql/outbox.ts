import type { Database } from './database.js';

export interface Mail {
  /** Identifies the effect. Pass it to the mail service as its idempotency key. */
  key: string;
  payload: unknown;
}

/**
 * Sends every mail of the outbox; returns the number of mails that were sent. Run it after a request
 * and by the clock, in any number of processes: a process that takes a mail has it for `lease`
 * milliseconds. A mail that was taken and not marked as sent, because the process died or `send`
 * threw, is sent again after that: each mail is sent at least once, always with the same key.
 */
export async function drainOutbox(
  db: Database,
  send: (mail: Mail) => Promise<void>,
  lease = 60_000,
): Promise<number> {
  let sent = 0;
  for (let mail = await take(db, lease); mail; mail = await take(db, lease)) {
    const { key, payload } = mail;
    // Outside of any transaction: a slow mail server must not hold a lock.
    await send({ key, payload });
    await db.outbox.update({ where: { key }, data: { sentAt: Date.now() } });
    sent += 1;
  }
  return sent;
}

/** Takes the next mail; `null` if all are sent, or taken by other processes. */
const take = (db: Database, lease: number) =>
  db.$transaction(
    async (tx) => {
      const now = Date.now();
      const [next] = await tx.$queryRaw<{ key: string }[]>`
        select \`key\` from outbox where sent_at is null and taken_until < ${now}
        limit 1 for update skip locked`;
      if (!next) return null;
      return tx.outbox.update({ where: { key: next.key }, data: { takenUntil: now + lease } });
    },
    { isolationLevel: 'ReadCommitted' },
  );
