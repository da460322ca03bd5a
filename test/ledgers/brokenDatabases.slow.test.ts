import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  idleTime,
  openBrokenMariadb,
  openBrokenPostgres,
  openSlowPostgres,
  type BrokenDatabase,
} from './brokenDatabases.js';
import { hasMariadb } from './mariadbServer.js';
import { hasPostgres } from './postgresServer.js';

// An 'error' event that nobody listens to would fail this run, as it would end a server's process.
describe.each([
  { name: 'PostgreSQL', isHere: hasPostgres, open: openBrokenPostgres },
  { name: 'MariaDB', isHere: hasMariadb, open: openBrokenMariadb },
])('the ledger on $name', ({ isHere, open }) => {
  let database: BrokenDatabase;
  beforeAll(async () => {
    if (isHere) database = await open();
  });
  afterAll(() => database?.close());

  beforeEach(({ skip }) => skip(!isHere, 'no such database here'));

  /** Expects that a claim was rolled back, and that more transactions work than the pool has connections. */
  async function expectRolledBack(key: string): Promise<void> {
    // The first query after a restart may meet a connection of the pool that has ended.
    await expect.poll(() => database.has(key).catch(() => 'lost')).toBe(false);
    const all = Array.from({ length: 12 }, (_, index) => `${key}, order ${index}`);
    const claims = all.map((order) => database.transaction(order, ({ claim }) => claim(order)));
    expect(await Promise.all(claims)).toEqual(all.map(() => true));
  }

  it('rolls back if a connection ends in a transaction, more often than the pool is large', async () => {
    for (let time = 0; time < 15; time += 1) {
      const lost = database.transaction('order_1', async ({ claim, run }) => {
        await claim('ended by a statement');
        await run(database.suicide);
      });
      await expect(lost).rejects.toThrow(/./);
    }
    await expectRolledBack('ended by a statement');
  });

  it('rolls back if an administrator ends all connections before the commit', async () => {
    const lost = database.transaction('order_1', async ({ claim }) => {
      await claim('ended by an administrator');
      await database.terminate();
    });
    await expect(lost).rejects.toThrow(/./);
    await expectRolledBack('ended by an administrator');
  });

  it('rolls back if the server restarts, also if it restarts before a transaction begins', async () => {
    for (let time = 0; time < 3; time += 1) {
      const lost = database.transaction('order_1', async ({ claim }) => {
        await claim('lost by a restart');
        await database.restart();
      });
      await expect(lost).rejects.toThrow(/./);
    }
    // Of the connections that are idle now, none works.
    await database.restart();
    await Promise.allSettled([database.has('any'), database.has('other')]);
    await expectRolledBack('lost by a restart');
  });

  it('rolls back if a timeout of the server ends a statement', async () => {
    const lost = database.transaction('order_1', async ({ claim, run }) => {
      await claim('slow');
      for (const statement of database.timeouts.slowStatement) await run(statement);
    });
    await expect(lost).rejects.toThrow(/./);
    await expectRolledBack('slow');
  });

  it('rolls back if a timeout of the server ends an idle transaction', async () => {
    const lost = database.transaction('order_1', async ({ claim, run }) => {
      await claim('idle');
      for (const statement of database.timeouts.idle) await run(statement);
      await sleep(idleTime);
    });
    await expect(lost).rejects.toThrow(/./);
    await expectRolledBack('idle');
  });

  it('rejects if the work goes on after the server has rolled back', async () => {
    const lost = database.transaction('order_1', async ({ claim, run }) => {
      await claim('went on');
      await run(database.abort).catch(() => undefined);
    });
    await expect(lost).rejects.toThrow(/./);
    await expectRolledBack('went on');
  });

  it('runs a transaction again that a deadlock rolled back', async () => {
    const add = (id: number) => `update some_rows set n = n + 1 where id = ${id}`;
    let meet = () => {};
    const met = new Promise<void>((resolve) => (meet = resolve));
    let runs = 0;
    let locked = 0;
    const both = [
      [1, 2],
      [2, 1],
    ].map(([first = 0, second = 0]) =>
      database.transaction(`deadlock ${first}`, async ({ claim, run }) => {
        runs += 1;
        await claim(`deadlock ${first}`);
        await run(add(first));
        locked += 1;
        if (locked === 2) meet();
        await met;
        await run(add(second));
      }),
    );
    await Promise.all(both);
    expect(runs).toBe(3);
    expect([await database.has('deadlock 1'), await database.has('deadlock 2')]).toEqual([
      true,
      true,
    ]);
  });
});

it.skipIf(!hasPostgres)(
  'rejects if the error of a statement arrives before the end of the answer',
  async () => {
    const database = await openSlowPostgres();
    try {
      const lost = database.transaction('order_1', async ({ claim, run }) => {
        await claim('error first');
        await run('select 1 / 0').catch(() => undefined);
      });
      await expect(lost).rejects.toThrow(/./);
      expect(await database.has('error first')).toBe(false);
      expect(await database.transaction('order_1', ({ claim }) => claim('error first'))).toBe(true);
      expect(await database.has('error first')).toBe(true);
    } finally {
      await database.close();
    }
  },
);
