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
  { write }: Pick<Database, 'write'>,
  send: (letter: Letter) => Promise<void>,
  lease = 60_000,
): Promise<number> {
  const take = () =>
    write(async (tx) => {
      const now = Date.now();
      const waits = and(isNull(outbox.sentAt), lt(outbox.takenUntil, now));
      const next = tx.select({ key: outbox.key }).from(outbox).where(waits).limit(1);
      const taken = { takenUntil: now + lease };
      const letters = tx.update(outbox).set(taken).where(eq(outbox.key, next)).returning();
      return (await letters)[0];
    });

  let sent = 0;
  for (let letter = await take(); letter; letter = await take()) {
    const { key, payload } = letter;
    // Outside of any transaction: a mail server that is slow must not hold the database.
    await send({ key, payload });
    const mine = eq(outbox.key, key);
    await write(async (tx) => tx.update(outbox).set({ sentAt: Date.now() }).where(mine));
    sent += 1;
  }
  return sent;
}
