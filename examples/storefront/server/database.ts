import { sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase, type Database } from '../../ledgers/libsql/database.js';
import { StartError, type Config } from './config.js';
import * as tables from './tables.js';

export const dataFile = (name: string) =>
  fileURLToPath(new URL(`../.data/${name}`, import.meta.url));

export const databaseUrlOf = ({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>) =>
  DATABASE_URL ?? `file:${dataFile('storefront.db')}`;

/**
 * Opens the database with the shop's tables.
 *
 * @throws {StartError} if it is locked, or cannot be opened.
 */
export async function openShopDatabase(
  config: Pick<Config, 'DATABASE_URL' | 'DATABASE_TOKEN'>,
): Promise<Database> {
  mkdirSync(dirname(dataFile('storefront.db')), { recursive: true });
  const url = databaseUrlOf(config);
  try {
    const database = await openDatabase({ url, authToken: config.DATABASE_TOKEN });
    await database.write(async (tx) => {
      const statements = [...Object.values(tables).map(createTable), ...indexes];
      for (const statement of statements) await tx.run(sql.raw(statement));
      // A file of an older version of this shop lacks columns, which a query then names.
      for (const table of Object.values(tables)) await tx.select().from(table).limit(0);
    });
    return database;
  } catch (error) {
    const reason = String(error instanceof Error ? (error.cause ?? error.message) : error);
    const isBusy = /SQLITE_BUSY|locked/.test(reason);
    const problem = isBusy ? 'is locked by another process' : `cannot be opened (${reason})`;
    throw new StartError(`The database ${url} ${problem}. Set DATABASE_URL to another one.`);
  }
}

/** Returns the statement that creates a table. A real shop uses the migrations of drizzle-kit. */
function createTable(table: SQLiteTable): string {
  const { name, columns, primaryKeys } = getTableConfig(table);
  const lines = columns.map((column) => {
    const rule = column.primary ? ' primary key' : column.notNull ? ' not null' : '';
    return `${column.name} ${column.getSQLType()}${rule}`;
  });
  const keys = primaryKeys.map(
    (key) => `primary key (${key.columns.map((one) => one.name).join()})`,
  );
  return `create table if not exists ${name} (${[...lines, ...keys].join()})`;
}

const indexes = [
  'create index if not exists orders_user on orders (user_id)',
  'create index if not exists reviews_order on reviews (merchant_uid)',
  'create index if not exists purchases_closing on purchases (closes_at)',
  'create index if not exists purchases_subscription on purchases (subscription_id)',
  'create index if not exists refunds_order on refunds (merchant_uid)',
  'create index if not exists subscriptions_user on subscriptions (user_id)',
];
