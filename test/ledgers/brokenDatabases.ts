import { sql } from 'drizzle-orm';
import type { Ledger } from 'react-inicis/server';
import * as mysql from '../../examples/ledgers/mysql/database.js';
import { mysqlLedger } from '../../examples/ledgers/mysql/ledger.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import { postgresLedger } from '../../examples/ledgers/postgres/ledger.js';
import { retryDeadlocks } from '../../src/server/settlement/retryDeadlocks.js';
import { startMariadb } from './mariadbServer.js';
import { startProxy } from './postgresProxy.js';
import { startPostgres } from './postgresServer.js';

/** Steps of a transaction: a claim, and any statement. */
interface Steps {
  claim: (key: string) => Promise<boolean>;
  run: (statement: string) => Promise<unknown>;
}

/** Statements that make the server end a slow statement, or an idle transaction. */
export interface ServerTimeouts {
  slowStatement: string[];
  /** The transaction must then be idle for `idleTime`. */
  idle: string[];
}

/** Time after which each server has ended an idle transaction, in milliseconds. */
export const idleTime = 1500;

export const postgresTimeouts: ServerTimeouts = {
  slowStatement: ['set local statement_timeout = 100', 'select pg_sleep(5)'],
  idle: ['set local idle_in_transaction_session_timeout = 100'],
};

export const mariadbTimeouts: ServerTimeouts = {
  // Not for the session, because the connection returns to the pool.
  slowStatement: ['set statement max_statement_time = 0.1 for select sleep(5)'],
  idle: ['set session idle_transaction_timeout = 1'],
};

/** Database of an example whose server a test can restart, and whose connections it can end. */
export interface BrokenDatabase {
  transaction: <R>(merchantUid: string, work: (steps: Steps) => Promise<R>) => Promise<R>;
  has: (key: string) => Promise<boolean>;
  /** Statement that ends its own connection. */
  suicide: string;
  /** Statement after which the server has rolled back, or will, although the connection works. */
  abort: string;
  timeouts: ServerTimeouts;
  restart: () => Promise<void>;
  terminate: () => Promise<void>;
  close: () => Promise<void>;
}

/** Returns the transaction of the handlers, with steps instead of the database's own type. */
const withSteps =
  <Tx>(ledger: Ledger<Tx>, run: (tx: Tx, statement: string) => Promise<unknown>) =>
  <R>(merchantUid: string, work: (steps: Steps) => Promise<R>): Promise<R> =>
    retryDeadlocks(ledger).transaction(merchantUid, (tx) =>
      work({
        claim: (key) => ledger.claim(tx, key),
        run: (statement) => run(tx, statement),
      }),
    );

const someRows = [
  'create table some_rows (id int primary key, n int)',
  'insert into some_rows values (1, 0), (2, 0)',
];

/** Opens PostgreSQL; the proxy delays the end of each answer. */
export async function openSlowPostgres() {
  const server = await startPostgres();
  const proxy = await startProxy(server.url, 20);
  const { db, close } = await postgres.openDatabase(proxy.url);
  const ledger = postgresLedger(db);
  return {
    transaction: withSteps(ledger, async (tx, statement) => tx.execute(sql.raw(statement))),
    has: (key: string) => ledger.has(key),
    close: async () => {
      await close();
      proxy.stop();
      await server.stop();
    },
  };
}

export async function openBrokenPostgres(): Promise<BrokenDatabase> {
  const server = await startPostgres();
  const { db, close } = await postgres.openDatabase(server.url);
  const ledger = postgresLedger(db);
  for (const statement of someRows) await server.run(statement);
  return {
    transaction: withSteps(ledger, async (tx, statement) => tx.execute(sql.raw(statement))),
    has: (key) => ledger.has(key),
    abort: 'select 1 / 0',
    suicide: 'select pg_terminate_backend(pg_backend_pid())',
    timeouts: postgresTimeouts,
    restart: server.restart,
    terminate: server.terminate,
    close: async () => {
      await close();
      await server.stop();
    },
  };
}

export async function openBrokenMariadb(): Promise<BrokenDatabase> {
  const server = await startMariadb();
  const { db, close } = await mysql.openDatabase(server.address);
  const ledger = mysqlLedger(db);
  for (const statement of ['use shop', ...someRows]) await db.$executeRawUnsafe(statement);
  return {
    transaction: withSteps(ledger, async (tx, statement) => tx.$executeRawUnsafe(statement)),
    has: (key) => ledger.has(key),
    // As the server does in a deadlock.
    abort: 'rollback',
    suicide: 'kill connection_id()',
    timeouts: mariadbTimeouts,
    restart: server.restart,
    terminate: server.terminate,
    close: async () => {
      await close();
      await server.stop();
    },
  };
}
