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
  { write }: Pick<Database, 'write'>,
  send: (mail: Mail) => Promise<void>,
  lease = 60_000,
): Promise<number> {
  const take = () =>
    write(async (tx) => {
      const now = Date.now();
      const waits = and(isNull(outbox.sentAt), lt(outbox.takenUntil, now));
      const next = tx.select({ key: outbox.key }).from(outbox).where(waits).limit(1);
      const taken = { takenUntil: now + lease };
      const mails = tx.update(outbox).set(taken).where(eq(outbox.key, next)).returning();
      return (await mails)[0];
    });

  let sent = 0;
  for (let mail = await take(); mail; mail = await take()) {
    const { key, payload } = mail;
    // Outside of any transaction: a slow mail server must not hold a lock.
    await send({ key, payload });
    const mine = eq(outbox.key, key);
    await write(async (tx) => tx.update(outbox).set({ sentAt: Date.now() }).where(mine));
    sent += 1;
  }
  return sent;
}
