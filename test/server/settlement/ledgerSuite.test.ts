import { describe, expect, it } from 'vitest';
import { ledgerSuite, memoryLedger, type Ledger, type LedgerCheck } from '../../../src/server.js';

const good = memoryLedger();
const nothing = () => JSON.parse('null');

const but = (changed: Partial<Ledger<Set<string>>>) => ledgerSuite(() => ({ ...good, ...changed }));

/** A ledger whose keys are a set: on a throw it takes out what the transaction has noted. */
function setLedger(notes: 'what it asked for' | 'what it claimed'): Ledger<string[]> {
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
      if (first || notes === 'what it asked for') tx.push(key);
      claimed.add(key);
      return first;
    },
  };
}

const orderOf = new WeakMap<Set<string>, string>();
const claimedBy = new WeakMap<Set<string>, Set<string>>();
let running = 0;

/** What somebody's ledger may do wrong, by the check that sees it. */
const mistakes: Record<string, readonly LedgerCheck[]> = {
  'resolves with the result of the work': but({
    transaction: (merchantUid, work) => good.transaction(merchantUid, work).then(nothing),
  }),
  'claims a key once, whichever order asks': but({
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
  'tells keys apart to the letter': but({
    claim: (tx, key) => good.claim(tx, key.toLowerCase().trimEnd()),
  }),
  'rejects with what was thrown, as it was thrown': but({
    transaction: (merchantUid, work) =>
      good.transaction(merchantUid, work).catch((cause) => {
        throw new Error('the transaction failed', { cause });
      }),
  }),
  'gives claims back on a throw': but({
    claim: (_, key) => good.transaction('autocommit', (tx) => good.claim(tx, key)),
  }),
  'keeps on a throw what was committed before': ledgerSuite(() => setLedger('what it asked for')),
  'counts a claim of another order only when it is committed': ledgerSuite(() =>
    setLedger('what it claimed'),
  ),
  'runs one transaction at a time for an order, also after a throw': but({
    transaction: (_, work) => good.transaction(crypto.randomUUID(), work),
  }),
  'gets through many transactions at once': but({
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

  it.each(Object.keys(mistakes))(
    'fails a ledger of which this is not true: it %s',
    async (name) => {
      await expect(run(name)).rejects.toThrow(/./);
    },
  );

  it('fails a ledger that swallows a throw', async () => {
    const checks = but({
      transaction: (merchantUid, work) => good.transaction(merchantUid, work).catch(nothing),
    });
    await expect(run('gives claims back on a throw', checks)).rejects.toThrow('swallowed');
  });
});
