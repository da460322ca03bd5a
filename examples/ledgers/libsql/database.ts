import { createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { createTables } from './tables.js';

export type Tx = Parameters<Parameters<LibSQLDatabase['transaction']>[0]>[0];

export interface Database {
  db: Pick<LibSQLDatabase, 'select'>;
  /** Writes in a transaction: all of it, or nothing after a throw. */
  write<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  close(): void;
}

interface Options {
  /** `file:shop.db`, or a remote `libsql://…` */
  url: string;
  authToken?: string | undefined;
}

/**
 * A libSQL database, with its tables. It has one writer at a time, and two rules follow:
 *
 * - Within this process writers queue here. SQLite waits for its lock without giving the event
 *   loop back, so a second writer would stop the first one from ever committing.
 * - For other processes SQLite waits, up to `timeout`. Without it they fail at once.
 */
export async function openDatabase({ url, authToken }: Options): Promise<Database> {
  const client = createClient({ url, timeout: 10_000, ...(authToken && { authToken }) });
  const db = drizzle(client);
  // Readers go on while somebody writes. The file remembers; a remote database has it already.
  if (client.protocol === 'file') await client.execute('pragma journal_mode = wal');
  await client.batch(createTables, 'write');

  let queue: Promise<unknown> = Promise.resolve();
  return {
    db,
    write(work) {
      const result = queue.then(() => db.transaction(work));
      queue = result.catch(() => undefined);
      return result;
    },
    close: () => client.close(),
  };
}
