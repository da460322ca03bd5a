import { eq, sql } from 'drizzle-orm';
import type { Ledger } from 'react-inicis/server';
import type { Database, Tx } from './database.js';
import { claims } from './tables.js';

/**
 * The kit's ledger on PostgreSQL. The lock is on the order number and not on a row: an order that
 * is not known yet has its turn too. It ends with the transaction, or with the process.
 *
 * Who waits for an order holds a connection, so what runs in a transaction must read through `tx`:
 * with a pool of ten, ten that wait for an eleventh connection wait for ever.
 */
export const postgresLedger = (db: Database): Ledger<Tx> => ({
  transaction: (merchantUid, work) =>
    db.transaction(
      async (tx) => {
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${merchantUid}, 0))`);
        return work(tx);
      },
      // What was committed while we waited must be seen: a snapshot from before would hide it.
      { isolationLevel: 'read committed' },
    ),
  claim: async (tx, key) => {
    const inserted = await tx.insert(claims).values({ key }).onConflictDoNothing().returning();
    return inserted.length === 1;
  },
  has: async (key) => {
    const found = await db.select().from(claims).where(eq(claims.key, key));
    return found.length === 1;
  },
});
