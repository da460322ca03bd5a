import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as libsql from '../../examples/ledgers/libsql/database.js';
import * as libsqlTables from '../../examples/ledgers/libsql/tables.js';
import * as postgres from '../../examples/ledgers/postgres/database.js';
import * as postgresTables from '../../examples/ledgers/postgres/tables.js';
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
  };
}
