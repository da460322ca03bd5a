import { ledgerSuite, memoryLedger } from 'react-inicis/server';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openLibsql, openMariadb, openPostgres, type ExampleDatabase } from './exampleDatabases.js';
import { largeAmount } from './largeAmounts.js';
import { hasMariadb } from './mariadbServer.js';
import { hasPostgres } from './postgresServer.js';

const { LIBSQL_URL: url, LIBSQL_AUTH_TOKEN: authToken } = process.env;

/** Skipped checks for a database that is not installed, so that the report shows them. */
const absent: ExampleDatabase = {
  checks: ledgerSuite(memoryLedger),
  post: async () => {},
  drain: async () => 0,
  recordLargePayments: async () => ({ order: null, held: null }),
  close: async () => {},
};

const databases: { name: string; database: ExampleDatabase }[] = [
  { name: 'libSQL, a file', database: await openLibsql() },
  { name: 'libSQL, at LIBSQL_URL', database: url ? await openLibsql(url, authToken) : absent },
  { name: 'PostgreSQL', database: hasPostgres ? await openPostgres() : absent },
  { name: 'MariaDB, with Prisma', database: hasMariadb ? await openMariadb() : absent },
];
const keys = Array.from({ length: 24 }, (_, index) => `mail ${index}`);

afterAll(() => Promise.all(databases.map(({ database }) => database.close())));

describe.each(databases)('the ledger on $name', ({ database }) => {
  const { checks, nest, post, drain } = database;

  beforeEach(({ skip }) => skip(database === absent, 'no such database here'));

  it.each(checks.map(({ name, run }) => [name, run] as const))('%s', (_, run) => run());

  it('runs transactions of different orders at once, if it has many writers', async ({ skip }) => {
    if (!nest) return skip('one writer');
    await expect(nest('order_1', 'order_2')).resolves.toBe('both');
  });

  it('sends each mail of the outbox once, if several drain it at once', async () => {
    await post(keys);
    const sent: string[] = [];
    const send = async ({ key }: { key: string }) => void sent.push(key);
    const counts = await Promise.all([drain(send), drain(send), drain(send), drain(send)]);
    expect(sent.toSorted()).toEqual(keys.toSorted());
    expect(counts.reduce((sum, count) => sum + count)).toBe(keys.length);
  });

  it('sends a mail again that was taken and not marked as sent, and no other', async () => {
    await post(keys);
    const sent: string[] = [];
    const fault = new Error('the mail server went away');
    const failing = drain(async ({ key }) => {
      sent.push(key);
      if (sent.length === 10) throw fault;
    }, -1);
    await expect(failing).rejects.toBe(fault);
    await drain(async ({ key }) => void sent.push(key));
    expect(sent).toHaveLength(keys.length + 1);
    expect(new Set(sent)).toEqual(new Set(keys));
  });

  it('skips a mail that is being sent', async () => {
    await post(keys.slice(0, 1));
    let beside = -1;
    await drain(async () => void (beside = await drain(async () => {})));
    expect(beside).toBe(0);
  });

  it('stores amounts above 2,147,483,647 won, and returns them as numbers', async () => {
    const { order, held } = await database.recordLargePayments();
    expect(order).toMatchObject({ amount: largeAmount, paid: largeAmount, refunded: 1 });
    expect(held).toBe(largeAmount);
  });
});
