import { asc, eq } from 'drizzle-orm';
import type { Tx } from '../../../ledgers/libsql/database.js';
import { events } from '../tables.js';

interface NewEvent extends Pick<typeof events.$inferInsert, 'kind' | 'amount' | 'detail' | 'note'> {
  /** Part of its id: two events of one kind and the same `of` are one. */
  of?: string;
  at?: number | undefined;
}

/** Adds an entry to the timeline of an order, once. */
export async function addEvent(
  tx: Pick<Tx, 'insert'>,
  merchantUid: string,
  { kind, of = '', at = Date.now(), ...rest }: NewEvent,
): Promise<void> {
  const event = { merchantUid, id: `${kind}:${of}`, at, kind, ...rest };
  await tx.insert(events).values(event).onConflictDoNothing();
}

export const eventsOf = (reader: Pick<Tx, 'select'>, merchantUid: string) =>
  reader
    .select()
    .from(events)
    .where(eq(events.merchantUid, merchantUid))
    .orderBy(asc(events.at), asc(events.kind));
