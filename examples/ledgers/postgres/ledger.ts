import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Pool } from 'pg';
import type { Ledger } from 'react-inicis/server';
import { createOrderQueue } from '../orderQueue.js';
import type { Database, Tx } from './database.js';
import { claims } from './tables.js';

/** Number of the pool's connections that transactions leave to reads: `has`, `findOrder`. */
const forReads = 3;

/**
 * Creates the ledger on PostgreSQL. The lock is on the order number and not on a row, because an order
 * may not exist yet. It ends with the transaction, or with the connection.
 *
 * Inside `work` read and write through `tx` only: a query that needs a second connection can wait for
 * a transaction that waits for it.
 */
export function postgresLedger(db: Database): Ledger<Tx> {
  const atOnce = Math.max(1, db.$client.options.max - forReads);
  const enqueue = createOrderQueue({ atOnce, timeout: 10_000 });
  return {
    transaction: (merchantUid, work) =>
      enqueue(merchantUid, () =>
        inTransaction(db.$client, async (tx) => {
          await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${merchantUid}, 0))`);
          return work(tx);
        }),
      ),
    claim: async (tx, key) => {
      const inserted = await tx.insert(claims).values({ key }).onConflictDoNothing().returning();
      return inserted.length === 1;
    },
    has: async (key) => {
      const found = await db.select().from(claims).where(eq(claims.key, key));
      return found.length === 1;
    },
  };
}

/**
 * Runs the work in a transaction on a connection of the pool. The `transaction` method of Drizzle's
 * pool never releases a connection on which `BEGIN` failed, so restarts of the server use up the pool.
 */
async function inTransaction<R>(pool: Pool, work: (tx: Tx) => Promise<R>): Promise<R> {
  const client = await pool.connect();
  let hasBegun = false;
  try {
    return await drizzle(client).transaction(
      async (tx) => {
        hasBegun = true;
        const result = await work(tx);
        // After a statement failed, PostgreSQL answers `COMMIT` with a rollback, and not an error. Any
        // other statement then fails. The driver's own status may still be that of before the failure.
        await tx.execute(sql`select 1`);
        return result;
      },
      // Sees what was committed during the wait for the lock; other levels read as of before it.
      { isolationLevel: 'read committed' },
    );
  } finally {
    // A connection whose transaction has not ended is closed, and the server rolls back.
    client.release(!(hasBegun && client.getTransactionStatus() === 'I'));
  }
}
