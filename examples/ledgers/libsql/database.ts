import { createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { createOrderQueue } from '../orderQueue.js';
import { createTables } from './tables.js';
import { blocking, isBusy, whenFree } from './whenFree.js';

export type Tx = Parameters<Parameters<LibSQLDatabase['transaction']>[0]>[0];

export interface Database {
  db: Pick<LibSQLDatabase, 'select'>;
  /**
   * Writes in a transaction: all of it, or nothing after a throw. Writes of one order run in the order of
   * the calls, and the orders take turns.
   */
  write<R>(work: (tx: Tx) => Promise<R>, merchantUid?: string): Promise<R>;
  close(): void;
}

interface Options {
  /** `file:shop.db`, or a remote `libsql://…` */
  url: string;
  authToken?: string | undefined;
  /** Timeout of a write that waits for another one, in milliseconds; then it rejects. */
  timeout?: number;
}

/**
 * Opens a libSQL database, with its tables. It has one writer at a time, in all processes:
 *
 * - A write waits here for the other writes of this process, up to `timeout`: for one of each order.
 * - Then it waits for the writes of other processes, up to `timeout`, without blocking the event loop
 *   for longer than 20 ms at once.
 * - A process that hangs in a transaction blocks every other writer until it ends; their writes reject
 *   after `timeout`, and the handlers answer 503. Reads, also `has`, never wait for a writer.
 */
export async function openDatabase({
  url,
  authToken,
  timeout = 10_000,
}: Options): Promise<Database> {
  const options = { url, timeout: blocking, ...(authToken && { authToken }) };
  const [reader, writer] = [createClient(options), createClient(options)];
  const write = <R>(run: () => Promise<R>) =>
    whenFree(async () => {
      try {
        return await run();
      } catch (error) {
        // The statement that was busy stays open on its connection, and would make a `COMMIT` busy.
        if (isBusy(error)) await writer.reconnect();
        throw error;
      }
    }, timeout);
  // Readers continue beside a writer. The file keeps this setting; a remote database has it already.
  if (writer.protocol === 'file') await write(() => writer.execute('pragma journal_mode = wal'));
  await write(() => writer.batch(createTables, 'write'));

  const db = drizzle(writer);
  const enqueue = createOrderQueue({ atOnce: 1, timeout });
  return {
    db: drizzle(reader),
    write: (work, merchantUid = '') =>
      enqueue(merchantUid, () => write(() => transaction(db, work))),
    close: () => {
      reader.close();
      writer.close();
    },
  };
}

/** Runs the work in a transaction; rejects with `SQLITE_BUSY` only if it has not begun. */
async function transaction<R>(db: LibSQLDatabase, work: (tx: Tx) => Promise<R>): Promise<R> {
  let hasBegun = false;
  try {
    return await db.transaction(async (tx) => {
      hasBegun = true;
      return work(tx);
    });
  } catch (error) {
    throw hasBegun && isBusy(error) ? new Error('busy in a transaction', { cause: error }) : error;
  }
}
