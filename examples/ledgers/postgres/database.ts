import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import { createTables } from './tables.js';

export type Database = NodePgDatabase & { $client: Pool };
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Opens a PostgreSQL database, with its tables. Every wait has a limit: after it the promise rejects,
 * the handlers answer 503, and the next report of the payment tries again.
 */
export async function openDatabase(connectionString: string) {
  const pool = new Pool({
    connectionString,
    max: 10,
    keepAlive: true,
    // For a free connection of the pool, and for a server that does not answer.
    connectionTimeoutMillis: 5_000,
    // For an order that another process has locked.
    lock_timeout: 10_000,
    statement_timeout: 12_000,
    // Ends a process that hangs in a transaction. A process that dies is ended at once.
    idle_in_transaction_session_timeout: 30_000,
    // Limits each query in this process, if the network loses the answer.
    query_timeout: 15_000,
  });
  // A connection that is lost while it is in use emits 'error' too: a restart, an administrator, or a
  // timeout above. Without a listener that ends the process; the query that was running rejects.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  // Logs the message only, because the error of an idle connection carries the whole connection.
  pool.on('error', ({ message }) => console.error(message));
  await pool.query(createTables);
  return { db: drizzle(pool), close: () => pool.end() };
}
