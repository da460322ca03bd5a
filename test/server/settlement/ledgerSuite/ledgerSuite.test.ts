import { describe, expect, it } from 'vitest';
import {
  ledgerSuite,
  memoryLedger,
  type Ledger,
  type LedgerCheck,
} from '../../../../src/server.js';

const good = memoryLedger();
const toNull = () => JSON.parse('null');

/** Returns the checks for a ledger with one mistake. */
const suiteWith = (changed: Partial<Ledger<Set<string>>>) =>
  ledgerSuite(() => ({ ...good, ...changed }));

/**
 * Creates a ledger on a set. The transaction keeps a list of keys: every claimed key, or only the new
 * ones. When the work throws, the ledger removes the keys of this list.
 */
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
    has: async (key) => claimed.has(key),
  };
}

/** Creates a ledger whose `has` also sees claims that are not committed, or were rolled back. */
function dirtyLedger(forgets: boolean): Ledger<Set<string>> {
  const ledger = memoryLedger();
  const claimed = new Set<string>();
  return {
    transaction: (merchantUid, work) =>
      ledger.transaction(merchantUid, async (tx) => {
        try {
          return await work(tx);
        } catch (error) {
          if (forgets) for (const key of tx) claimed.delete(key);
          throw error;
        }
      }),
    claim: (tx, key) => ledger.claim(tx, (claimed.add(key), key)),
    has: async (key) => claimed.has(key),
  };
}

const orderOf = new WeakMap<Set<string>, string>();
const claimedBy = new WeakMap<Set<string>, Set<string>>();
let running = 0;

/** Checks run against ledgers with one mistake each, by the name of the check that must fail. */
const mistakes: Record<string, readonly LedgerCheck[]> = {
  'resolves with the result of the work': suiteWith({
    transaction: (merchantUid, work) => good.transaction(merchantUid, work).then(toNull),
  }),
  'claims a key once, also for two different orders': suiteWith({
    transaction: (merchantUid, work) =>
      good.transaction(merchantUid, (tx) => work((orderOf.set(tx, merchantUid), tx))),
    claim: (tx, key) => good.claim(tx, `${orderOf.get(tx)} ${key}`),
  }),
  'claims a key once within a transaction': suiteWith({
    claim: async (tx, key) => {
      const claimed = claimedBy.get(tx) ?? new Set();
      claimedBy.set(tx, claimed);
      if (claimed.has(key)) return true;
      return (await good.claim(tx, key)) && Boolean(claimed.add(key));
    },
  }),
  'treats keys as different if one character differs': suiteWith({
    claim: (tx, key) => good.claim(tx, key.toLowerCase().trimEnd()),
  }),
  'treats long keys as different if only the last character differs': suiteWith({
    claim: (tx, key) => good.claim(tx, key.slice(0, 191)),
  }),
  'does not have a key that is only similar to a claimed key': suiteWith({
    has: (key) => good.has(key.trimEnd()),
  }),
  'has a key that was committed': suiteWith({ has: async () => false }),
  'does not have a key whose claim was rolled back': ledgerSuite(() => dirtyLedger(false)),
  'does not have a key whose claim is not committed yet': ledgerSuite(() => dirtyLedger(true)),
  'rejects with the same error object that the work throws': suiteWith({
    transaction: (merchantUid, work) =>
      good.transaction(merchantUid, work).catch((cause) => {
        throw new Error('the transaction failed', { cause });
      }),
  }),
  'rolls claims back when the work throws': suiteWith({
    claim: (_, key) => good.transaction('autocommit', (tx) => good.claim(tx, key)),
  }),
  'keeps committed claims when a later transaction throws': ledgerSuite(() =>
    setLedger('every key of a claim'),
  ),
  'ignores a claim of another order that is rolled back later': ledgerSuite(() =>
    setLedger('every new key'),
  ),
  'runs one transaction at a time for each order, also after a throw': suiteWith({
    transaction: (_, work) => good.transaction(crypto.randomUUID(), work),
  }),
  'completes many parallel transactions': suiteWith({
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
  it('has exactly the checks for which this test has a mistake', () => {
    expect(ledgerSuite(memoryLedger).map(({ name }) => name)).toEqual(Object.keys(mistakes));
  });

  it.each(Object.keys(mistakes))('has a check that fails a wrong ledger: %s', async (name) => {
    await expect(run(name)).rejects.toThrow(/./);
  });

  it('fails a ledger that ignores an error of the work', async () => {
    const checks = suiteWith({
      transaction: (merchantUid, work) => good.transaction(merchantUid, work).catch(toNull),
    });
    await expect(run('rolls claims back when the work throws', checks)).rejects.toThrow(
      'swallowed',
    );
  });
});
