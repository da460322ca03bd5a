import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from './database.js';
import { outbox } from './tables.js';

export interface Mail {
  /** Identifies the effect. Pass it to the mail service as its idempotency key. */
  key: string;
  payload: object;
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
  const take = async () => {
    const now = Date.now();
    const waits = and(isNull(outbox.sentAt), lt(outbox.takenUntil, now));
    // `=` and not `in`: PostgreSQL may run a list again for each row, and take more than one.
    const next = db
      .select({ key: outbox.key })
      .from(outbox)
      .where(waits)
      .limit(1)
      .for('update', { skipLocked: true });
    const taken = { takenUntil: now + lease };
    const mails = db.update(outbox).set(taken).where(eq(outbox.key, next)).returning();
    return (await mails)[0];
  };

  let sent = 0;
  for (let mail = await take(); mail; mail = await take()) {
    const { key, payload } = mail;
    // Outside of any transaction: a slow mail server must not hold a lock.
    await send({ key, payload });
    await db.update(outbox).set({ sentAt: Date.now() }).where(eq(outbox.key, key));
    sent += 1;
  }
  return sent;
}
