import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as libsql from '../../examples/ledgers/libsql/database.js';
import * as libsqlTables from '../../examples/ledgers/libsql/tables.js';
import * as mysql from '../../examples/ledgers/mysql/database.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresTables from '../../examples/ledgers/postgres/tables.js';
import { startMariadb } from '../ledgers/mariadbServer.js';
import { startPostgres } from '../ledgers/postgresServer.js';

export interface StoredOrder {
  merchantUid: string;
  amount: number;
  paid: number;
  refunded: number;
}

/** Database of the shop. The test reads it while the server processes use it. */
export interface ShopDatabase {
  /** Address of the database, which the server processes open. */
  url: string;
  addOrder: (order: { merchantUid: string; amount: number }) => Promise<void>;
  orders: () => Promise<StoredOrder[]>;
  reviews: () => Promise<{ merchantUid: string; held: number }[]>;
  mails: () => Promise<{ key: string; sentAt: number | null }[]>;
  close: () => Promise<void>;
  /** Server of the database, absent for a file. */
  server?: {
    /** Crashes and starts again. */
    restart: () => Promise<void>;
    /** Ends every connection. */
    terminate: () => Promise<void>;
  };
}

export async function openLibsql(): Promise<ShopDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'race-'));
  const url = `file:${folder}/shop.db`;
  const { db, write, close } = await libsql.openDatabase({ url });
  const { orders, reviews, outbox } = libsqlTables;
  return {
    url,
    addOrder: (order) =>
      write(async (tx) => void (await tx.insert(orders).values({ userId: 'kim', ...order }))),
    orders: async () => db.select().from(orders),
    reviews: async () => db.select().from(reviews),
    mails: async () => db.select().from(outbox),
    close: async () => {
      close();
      rmSync(folder, { recursive: true });
    },
  };
}

export async function openPostgres(): Promise<ShopDatabase> {
  const server = await startPostgres();
  const { db, close } = await postgres.openDatabase(server.url);
  const { orders, reviews, outbox } = postgresTables;
  return {
    url: server.url,
    addOrder: async (order) => void (await db.insert(orders).values({ userId: 'kim', ...order })),
    orders: async () => db.select().from(orders),
    reviews: async () => db.select().from(reviews),
    mails: async () => db.select().from(outbox),
    close: async () => {
      await close();
      await server.stop();
    },
    server,
  };
}

export async function openMariadb(): Promise<ShopDatabase> {
  const server = await startMariadb();
  const { db, close } = await mysql.openDatabase(server.address);
  return {
    url: server.url,
    addOrder: async (order) => void (await db.order.create({ data: { userId: 'kim', ...order } })),
    orders: () => db.order.findMany(),
    reviews: () => db.review.findMany(),
    mails: async () => {
      const rows = await db.outbox.findMany();
      return rows.map(({ key, sentAt }) => ({
        key,
        sentAt: sentAt === null ? null : Number(sentAt),
      }));
    },
    close: async () => {
      await close();
      await server.stop();
    },
    server,
  };
}
