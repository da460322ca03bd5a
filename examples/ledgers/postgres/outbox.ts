import { and, eq, isNull, lt } from 'drizzle-orm';
import type { Database } from './database.js';
import { outbox } from './tables.js';

export interface Letter {
  /** Says which effect this is. Give it to whoever sends it, so that twice is once. */
  key: string;
  payload: object;
}

/**
 * Sends what waits in the outbox, until nothing does; how many were sent. Run it after a request
 * and by the clock, in as many processes as you like: who takes a letter has it for `lease`
 * milliseconds. One that was taken and not marked, because its process died or `send` threw, is
 * sent again after that. So each letter is sent at least once, and its key makes it once.
 */
export async function drainOutbox(
  db: Database,
  send: (letter: Letter) => Promise<void>,
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
    const letters = db.update(outbox).set(taken).where(eq(outbox.key, next)).returning();
    return (await letters)[0];
  };

  let sent = 0;
  for (let letter = await take(); letter; letter = await take()) {
    const { key, payload } = letter;
    // Outside of any transaction: a mail server that is slow must not hold the database.
    await send({ key, payload });
    await db.update(outbox).set({ sentAt: Date.now() }).where(eq(outbox.key, key));
    sent += 1;
  }
  return sent;
}
