import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerSuite, type LedgerCheck } from 'react-inicis/server';
import * as libsql from '../../examples/ledgers/libsql/database.js';
import { libsqlLedger } from '../../examples/ledgers/libsql/ledger.js';
import * as libsqlOutbox from '../../examples/ledgers/libsql/outbox.js';
import * as libsqlShop from '../../examples/ledgers/libsql/shop.js';
import * as libsqlTables from '../../examples/ledgers/libsql/tables.js';
import * as mysql from '../../examples/ledgers/mysql/database.js';
import { mysqlLedger } from '../../examples/ledgers/mysql/ledger.js';
import * as mysqlOutbox from '../../examples/ledgers/mysql/outbox.js';
import * as mysqlShop from '../../examples/ledgers/mysql/shop.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import { postgresLedger } from '../../examples/ledgers/postgres/ledger.js';
import * as postgresOutbox from '../../examples/ledgers/postgres/outbox.js';
import * as postgresShop from '../../examples/ledgers/postgres/shop.js';
import * as postgresTables from '../../examples/ledgers/postgres/tables.js';
import { recordLargePayments } from './largeAmounts.js';
import { startMariadb } from './mariadbServer.js';
import { startPostgres } from './postgresServer.js';

/** One of the example databases, as these tests use it. */
export interface ExampleDatabase {
  checks: readonly LedgerCheck[];
  /** Runs a transaction of one order within that of another; absent where there is one writer. */
  nest?: (outer: string, inner: string) => Promise<string>;
  post: (keys: readonly string[]) => Promise<void>;
  drain: (send: (mail: { key: string }) => Promise<void>, lease?: number) => Promise<number>;
  /** Records large payments; returns the order as JSON, and the amount in review. */
  recordLargePayments: () => Promise<{ order: unknown; held: unknown }>;
  close: () => Promise<void>;
}

const mails = (keys: readonly string[]) => keys.map((key) => ({ key, payload: { text: key } }));

export async function openLibsql(url?: string, authToken?: string): Promise<ExampleDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'libsql-'));
  const database = await libsql.openDatabase({ url: url ?? `file:${folder}/shop.db`, authToken });
  return {
    checks: ledgerSuite(() => libsqlLedger(database)),
    post: (keys) =>
      database.write(async (tx) => {
        await tx.delete(libsqlTables.outbox);
        await tx.insert(libsqlTables.outbox).values(mails(keys));
      }),
    drain: (send, lease) => libsqlOutbox.drainOutbox(database, send, lease),
    recordLargePayments: () =>
      recordLargePayments({
        options: libsqlShop.shopOn(database),
        addOrder: (order) => database.write((tx) => tx.insert(libsqlTables.orders).values(order)),
        readReviews: async () => database.db.select().from(libsqlTables.reviews),
      }),
    close: async () => {
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function openPostgres(): Promise<ExampleDatabase> {
  const server = await startPostgres();
  const { db, close } = await postgres.openDatabase(server.url);
  const ledger = postgresLedger(db);
  return {
    checks: ledgerSuite(() => ledger),
    nest: (outer, inner) =>
      ledger.transaction(outer, () => ledger.transaction(inner, async () => 'both')),
    post: (keys) =>
      db.transaction(async (tx) => {
        await tx.delete(postgresTables.outbox);
        await tx.insert(postgresTables.outbox).values(mails(keys));
      }),
    drain: (send, lease) => postgresOutbox.drainOutbox(db, send, lease),
    recordLargePayments: () =>
      recordLargePayments({
        options: postgresShop.shopOn(db),
        addOrder: (order) => db.insert(postgresTables.orders).values(order),
        readReviews: async () => db.select().from(postgresTables.reviews),
      }),
    close: async () => {
      await close();
      await server.stop();
    },
  };
}

export async function openMariadb(): Promise<ExampleDatabase> {
  const server = await startMariadb();
  const { db, close } = await mysql.openDatabase(server.address);
  const ledger = mysqlLedger(db);
  return {
    checks: ledgerSuite(() => ledger),
    nest: (outer, inner) =>
      ledger.transaction(outer, () => ledger.transaction(inner, async () => 'both')),
    post: async (keys) => {
      await db.$transaction([db.outbox.deleteMany(), db.outbox.createMany({ data: mails(keys) })]);
    },
    drain: (send, lease) => mysqlOutbox.drainOutbox(db, send, lease),
    recordLargePayments: () =>
      recordLargePayments({
        options: mysqlShop.shopOn(db),
        addOrder: (order) => db.order.create({ data: order }),
        readReviews: () => db.review.findMany(),
      }),
    close: async () => {
      await close();
      await server.stop();
    },
  };
}
