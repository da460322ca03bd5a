import { EventEmitter } from 'node:events';
import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import { createPool } from 'mariadb';
import { PrismaClient } from './generated/client.js';
import { createTables } from './tables.js';

/**
 * Opens a client that reads amounts as numbers. Their columns are `bigint`, because `int` ends at
 * 2,147,483,647 won, and Prisma returns a BigInt, which `JSON.stringify` refuses.
 */
const openClient = (adapter: PrismaMariaDb) =>
  new PrismaClient({ adapter }).$extends({
    result: {
      order: {
        amount: { needs: { amount: true }, compute: ({ amount }) => Number(amount) },
        paid: { needs: { paid: true }, compute: ({ paid }) => Number(paid) },
        refunded: { needs: { refunded: true }, compute: ({ refunded }) => Number(refunded) },
      },
      review: { held: { needs: { held: true }, compute: ({ held }) => Number(held) } },
    },
  });

export type Database = ReturnType<typeof openClient>;
export type Tx = Parameters<Parameters<Database['$transaction']>[0]>[0];

interface Options {
  host?: string;
  port?: number;
  /** Path of a Unix socket, instead of host and port. */
  socketPath?: string;
  user: string;
  password?: string;
  database: string;
}

/** Most connections of this process. */
export const connectionLimit = 10;

/**
 * Opens a MySQL or MariaDB database with Prisma, with its tables. Every wait has a limit: after it the
 * promise rejects, the handlers answer 503, and the next report of the payment tries again.
 *
 * The driver is `mariadb` 3.5.4 by `overrides` of package.json. Prisma's adapter asks for 3.4.5, which
 * ends the process if the server restarts while a connection begins (an unhandled rejection).
 */
export async function openDatabase(options: Options) {
  const pool = createPool({
    ...options,
    connectionLimit,
    minimumIdle: 1,
    // For a free connection, and for a server that does not answer.
    acquireTimeout: 5_000,
    connectTimeout: 5_000,
    // Limits each query in this process, if the network loses the answer.
    socketTimeout: 15_000,
    sessionVariables: {
      // In seconds, for an order that another process has locked.
      innodb_lock_wait_timeout: 10,
      // The same for a table that is locked or changed. The default is a day or a year.
      lock_wait_timeout: 10,
      // A value that is too long must fail: without this mode it is cut, and two keys become one.
      sql_mode: 'TRADITIONAL',
    },
  });
  // A connection that is lost emits 'error'. Without a listener that ends the process; the query that
  // was running rejects.
  if (pool instanceof EventEmitter) pool.on('error', ({ message }) => console.error(message));
  pool.on('connection', (connection) => void connection.on('error', () => undefined));
  const adapter = new PrismaMariaDb(pool, {
    database: options.database,
    disposeExternalPool: true,
    // The other protocol of MySQL refuses `savepoint`.
    useTextProtocol: true,
  });
  const db = openClient(adapter);
  for (const statement of createTables) await db.$executeRawUnsafe(statement);
  return { db, close: () => db.$disconnect() };
}
