import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { createTables } from './tables.js';

export type Database = NodePgDatabase;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/** A PostgreSQL database, with its tables. */
export async function openDatabase(connectionString: string) {
  const pool = new Pool({
    connectionString,
    // A shopper waits no longer than this for the same order; the next announcement tries again.
    lock_timeout: 10_000,
    // A process that hangs in a transaction lets go. One that dies lets go at once.
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that breaks while nobody uses it: unheard, it would end the process. Its message
  // only, because the error carries the whole connection.
  pool.on('error', ({ message }) => console.error(message));
  await pool.query(createTables);
  return { db: drizzle(pool), close: () => pool.end() };
}
