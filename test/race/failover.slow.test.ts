import { beforeAll, describe, expect, it } from 'vitest';
import { hasMariadb } from '../ledgers/mariadbServer.js';
import { hasPostgres } from '../ledgers/postgresServer.js';
import { failover } from './failover.js';
import { openMariadb, openPostgres } from './shopDatabase.js';
import { buildServerProcess, killServerProcesses } from './startServerProcess.js';

const isFull = process.env['RACE'] === 'full';
const size = isFull ? { orders: 300, restarts: 30 } : { orders: 40, restarts: 4 };
const timeout = isFull ? 900_000 : 120_000;

beforeAll(buildServerProcess);

describe.each([
  { name: 'PostgreSQL', isHere: hasPostgres, open: openPostgres },
  { name: 'MariaDB', isHere: hasMariadb, open: openMariadb },
])('a server whose $name fails', ({ name, isHere, open }) => {
  it.skipIf(!isHere)('records each payment once', { timeout }, async () => {
    const database = await open();
    try {
      const { faults, ...result } = await failover(database, size);
      if (isFull) console.log(name, result);
      expect(faults).toEqual([]);
      expect(result.ended).toBe(0);
      // The others were refunded in part before the first report, and need a person.
      expect(result.settled).toBe((size.orders * 3) / 4);
      expect(result.paid - result.refunded).toBe(result.recorded + result.inReview);
      expect(result.deliveredAgain).toBe(0);
      expect(Object.keys(result.statuses)).toEqual(['200', '409', '503']);
    } finally {
      await killServerProcesses();
      await database.close();
    }
  });
});
