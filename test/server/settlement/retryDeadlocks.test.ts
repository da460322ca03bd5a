import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryLedger, type Ledger } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';

/** Ledger whose next transactions do their work, and then fail with these errors. */
function failingLedger(errors: unknown[], commits: boolean) {
  const ledger = memoryLedger();
  let transactions = 0;
  const failing: Ledger<Set<string>> = {
    ...ledger,
    transaction: async (merchantUid, work) => {
      transactions += 1;
      const error = errors.shift();
      const result = await ledger.transaction(merchantUid, async (tx) => {
        const done = await work(tx);
        if (error !== undefined && !commits) throw error;
        return done;
      });
      if (error !== undefined) throw error;
      return result;
    },
  };
  return { ledger: failing, transactions: () => transactions };
}

function selfCaused(): Error {
  const error = new Error('loop');
  error.cause = error;
  return error;
}

const coded = (fields: object) => Object.assign(new Error('from the database'), fields);
const deadlocks = {
  'PostgreSQL, a deadlock': coded({ code: '40P01' }),
  'PostgreSQL, a serialization failure': coded({ code: '40001' }),
  MySQL: coded({ code: 'ER_LOCK_DEADLOCK', errno: 1213, sqlState: '40001' }),
  'MySQL, a driver without names': coded({ code: 1213, sqlState: '40001' }),
  Prisma: coded({ code: 'P2034' }),
  'an error around it': new Error('query failed', { cause: coded({ code: '40P01' }) }),
};
const cutCommits = {
  'the server restarts': coded({ code: '57P01' }),
  'the connection is reset': coded({ code: 'ECONNRESET' }),
  'the connection ends without a word': new Error('Connection terminated unexpectedly'),
  'an error that causes itself': selfCaused(),
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a transaction of the handlers', () => {
  it.for(Object.entries(deadlocks))(
    'runs again once, as a whole, after a deadlock: %s',
    async ([, error], { onTestFinished }) => {
      const { ledger, transactions } = failingLedger([error], false);
      const server = await startHttpServer(onTestFinished, { ledger });
      const { imp_uid } = server.pay('order_1', 32000);
      expect((await server.complete(imp_uid)).status).toBe(200);
      expect(transactions()).toBe(2);
    },
  );

  it('is answered 503 after a second deadlock, and recorded by the next request', async (test) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const error = deadlocks.MySQL;
    const { ledger, transactions } = failingLedger([error, error], false);
    const server = await startHttpServer(test.onTestFinished, { ledger });
    const { imp_uid } = server.pay('order_1', 32000);
    expect((await server.complete(imp_uid)).status).toBe(503);
    expect(transactions()).toBe(2);
    expect((await server.complete(imp_uid)).status).toBe(200);
  });

  it.for(Object.entries(cutCommits))(
    'is never retried if it may have been committed: %s',
    async ([, error], { onTestFinished }) => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      const { ledger, transactions } = failingLedger([error], true);
      const server = await startHttpServer(onTestFinished, { ledger });
      const { imp_uid } = server.pay('order_1', 32000);
      expect((await server.complete(imp_uid)).status).toBe(503);
      expect(transactions()).toBe(1);
      expect((await server.complete(imp_uid)).status).toBe(200);
      expect(server.paid).toEqual([imp_uid]);
    },
  );
});
