import { createClient } from '@libsql/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openShopDatabase } from '../../examples/storefront/server/database.js';

const fileOf = () => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return `file:${join(folder, 'shop.db')}`;
};

const open = (url: string) => openShopDatabase({ DATABASE_URL: url, DATABASE_TOKEN: undefined });

it('opens a file again, with its tables', async () => {
  const url = fileOf();
  (await open(url)).close();
  (await open(url)).close();
});

it('refuses a file of an older shop, whose tables lack columns, in one line', async () => {
  const url = fileOf();
  const old = createClient({ url });
  await old.execute('create table subscriptions (id text primary key, user_id text)');
  old.close();
  await expect(open(url)).rejects.toThrow(
    new RegExp(`^The database ${url} cannot be opened .*no such column.* Set DATABASE_URL[^\\n]*$`),
  );
});
