import { describe, expect, it } from 'vitest';
import { ledgerSuite, memoryLedger, type Ledger, type LedgerCheck } from '../../../src/server.js';

const good = memoryLedger();
const nothing = () => JSON.parse('null');

const but = (changed: Partial<Ledger<Set<string>>>) => ledgerSuite(() => ({ ...good, ...changed }));

/** Creates a ledger whose keys are a set: a throw removes the keys that the transaction kept. */
function setLedger(keeps: 'every key of a claim' | 'every new key'): Ledger<string[]> {
  const claimed = new Set<string>();
  return {
    transaction: (merchantUid, work) =>
      good.transaction(merchantUid, async () => {
        const tx: string[] = [];
        try {
          return await work(tx);
        } catch (error) {
          for (const key of tx) claimed.delete(key);
          throw error;
        }
      }),
    claim: async (tx, key) => {
      const first = !claimed.has(key);
      if (first || keeps === 'every key of a claim') tx.push(key);
      claimed.add(key);
      return first;
    },
  };
}

const orderOf = new WeakMap<Set<string>, string>();
const claimedBy = new WeakMap<Set<string>, Set<string>>();
let running = 0;

/** Mistakes of ledgers, by the check that finds them. */
const mistakes: Record<string, readonly LedgerCheck[]> = {
  'resolves with the result of the work': but({
    transaction: (merchantUid, work) => good.transaction(merchantUid, work).then(nothing),
  }),
  'claims a key once, whichever order claims it': but({
    transaction: (merchantUid, work) =>
      good.transaction(merchantUid, (tx) => work((orderOf.set(tx, merchantUid), tx))),
    claim: (tx, key) => good.claim(tx, `${orderOf.get(tx)} ${key}`),
  }),
  'claims a key once within a transaction': but({
    claim: async (tx, key) => {
      const mine = claimedBy.get(tx) ?? new Set();
      claimedBy.set(tx, mine);
      if (mine.has(key)) return true;
      return (await good.claim(tx, key)) && Boolean(mine.add(key));
    },
  }),
  'treats keys as different if one character differs': but({
    claim: (tx, key) => good.claim(tx, key.toLowerCase().trimEnd()),
  }),
  'rejects with the very error that the work throws': but({
    transaction: (merchantUid, work) =>
      good.transaction(merchantUid, work).catch((cause) => {
        throw new Error('the transaction failed', { cause });
      }),
  }),
  'rolls claims back when the work throws': but({
    claim: (_, key) => good.transaction('autocommit', (tx) => good.claim(tx, key)),
  }),
  'keeps committed claims when a later transaction throws': ledgerSuite(() =>
    setLedger('every key of a claim'),
  ),
  'counts a claim of another order only once it is committed': ledgerSuite(() =>
    setLedger('every new key'),
  ),
  'runs one transaction at a time for each order, also after a throw': but({
    transaction: (_, work) => good.transaction(crypto.randomUUID(), work),
  }),
  'completes many transactions at once': but({
    transaction: async (merchantUid, work) => {
      if (running > 0) throw new Error('SQLITE_BUSY: database is locked');
      running += 1;
      return good.transaction(merchantUid, work).finally(() => (running -= 1));
    },
  }),
};

const run = (name: string, checks = mistakes[name]) =>
  checks?.find((check) => check.name === name)?.run();

describe('ledgerSuite', () => {
  it('has a check for every mistake below, and no other', () => {
    expect(ledgerSuite(memoryLedger).map(({ name }) => name)).toEqual(Object.keys(mistakes));
  });

  it.each(Object.keys(mistakes))('fails a ledger that does not do this: it %s', async (name) => {
    await expect(run(name)).rejects.toThrow(/./);
  });

  it('fails a ledger that swallows a throw', async () => {
    const checks = but({
      transaction: (merchantUid, work) => good.transaction(merchantUid, work).catch(nothing),
    });
    await expect(run('rolls claims back when the work throws', checks)).rejects.toThrow(
      'swallowed',
    );
  });
});
