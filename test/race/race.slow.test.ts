import { beforeAll, describe, expect, it } from 'vitest';
import { hasMariadb } from '../ledgers/mariadbServer.js';
import { hasPostgres } from '../ledgers/postgresServer.js';
import { kills, stopPoints } from './kills.js';
import { race } from './race.js';
import { buildServerProcess, killServerProcesses } from './startServerProcess.js';
import { openLibsql, openMariadb, openPostgres, type ShopDatabase } from './shopDatabase.js';

// `npm run test:race` runs the full test. The short test is long enough to detect a missing guard.
const isFull = process.env['RACE'] === 'full';
const size = isFull ? { orders: 200, messages: 20 } : { orders: 20, messages: 20 };
const times = isFull ? 50 : 3;
const timeout = isFull ? 1_800_000 : 120_000;

beforeAll(buildServerProcess);

describe.each([
  { name: 'libSQL', isInstalled: true, open: openLibsql },
  { name: 'PostgreSQL', isInstalled: hasPostgres, open: openPostgres },
  { name: 'MariaDB', isInstalled: hasMariadb, open: openMariadb },
])('exactly once on $name', ({ name, isInstalled, open }) => {
  async function on<R>(run: (database: ShopDatabase) => Promise<R>): Promise<R> {
    const database = await open();
    try {
      return await run(database);
    } finally {
      await killServerProcesses();
      await database.close();
    }
  }

  it(
    'when four processes receive all requests and webhooks of an order together',
    { timeout },
    async ({ skip }) => {
      skip(!isInstalled, 'this database is not installed');
      const { faults, ...result } = await on((database) =>
        race(database, { ...size, processes: 4 }),
      );
      if (isFull) console.log(name, result);
      expect(faults).toEqual([]);
      expect(result.paid - result.refunded).toBe(result.recorded + result.inReview);
      expect(result.messages).toBe(size.orders * size.messages);
      expect(Object.keys(result.statuses)).toEqual(['200', '409']);
      expect(result.deliveredAgain).toBe(0);
    },
  );

  it(
    'when processes are killed at every point where they await something',
    { timeout },
    async ({ skip }) => {
      skip(!isInstalled, 'this database is not installed');
      const { faults, ...result } = await on((database) => kills(database, times));
      if (isFull) console.log(name, result);
      expect(faults).toEqual([]);
      expect(result.paid).toBe(result.recorded);
      expect(result.kills).toEqual(Object.fromEntries(stopPoints.map((point) => [point, times])));
      expect(result.deliveredAgain).toBeLessThanOrEqual(times);
    },
  );
});
