import type { Ledger } from './ledger.js';

/** One promise of a ledger, as a test that any runner can run. */
export interface LedgerCheck {
  /** What holds, as a sentence. */
  name: string;
  /** Rejects where it does not hold, with what was seen instead. */
  run: () => Promise<void>;
}

/**
 * The tests to run against a ledger of your own, with the test runner of your own. They leave rows
 * behind whose keys begin with `ledgerSuite`, and disturb nothing else.
 *
 * They run in one process. That a second process waits, and that a dead one lets go, is the
 * database's to promise: an advisory lock, a locked row or the one writer of SQLite do.
 *
 * @param makeLedger gives the ledger under test: a new one for each check, or always the same.
 * @example
 * for (const { name, run } of ledgerSuite(() => ledger)) test(name, run);
 */
export function ledgerSuite<Tx>(
  makeLedger: () => Ledger<Tx> | Promise<Ledger<Tx>>,
): readonly LedgerCheck[] {
  return promises<Tx>().map(([name, check]) => ({
    name,
    run: async () => check(await makeLedger(), `ledgerSuite:${crypto.randomUUID().slice(0, 8)}`),
  }));
}

type Promised<Tx> = [name: string, check: (ledger: Ledger<Tx>, id: string) => Promise<void>];

const promises = <Tx>(): Promised<Tx>[] => [
  [
    'resolves with the result of the work',
    async (ledger, id) => {
      equal(await ledger.transaction(id, async () => 'result'), 'result', 'the result');
    },
  ],
  [
    'claims a key once, whichever order asks',
    async (ledger, id) => {
      const claims = [await claimed(ledger, id), await claimed(ledger, id, `${id}:other`)];
      equal(claims.join(), 'true,false', 'two claims');
    },
  ],
  [
    'claims a key once within a transaction',
    async (ledger, id) => {
      const claims = await ledger.transaction(id, async (tx) => {
        const first = await ledger.claim(tx, id);
        return [first, await ledger.claim(tx, id)];
      });
      equal(claims.join(), 'true,false', 'two claims');
    },
  ],
  [
    'tells keys apart to the letter',
    async (ledger, id) => {
      const keys = [`${id}:a`, `${id}:A`, `${id}:a `, `${id}:á`, `${id}:'"\\%_`, `${id}:가`];
      const claims = await ledger.transaction(id, async (tx) => {
        const all: boolean[] = [];
        for (const key of keys) all.push(await ledger.claim(tx, key));
        return all;
      });
      equal(claims.filter(Boolean).length, keys.length, `claims of ${keys.length} keys`);
    },
  ],
  [
    'rejects with what was thrown, as it was thrown',
    async (ledger, id) => {
      const thrown = new Error('thrown by the work');
      equal(await failing(ledger, id, thrown), thrown, 'the error');
    },
  ],
  [
    'gives claims back on a throw',
    async (ledger, id) => {
      await failing(ledger, id, new Error('thrown by the work'), id);
      equal(await claimed(ledger, id), true, 'the claim after a claim that was rolled back');
    },
  ],
  [
    'keeps on a throw what was committed before',
    async (ledger, id) => {
      await claimed(ledger, id);
      await failing(ledger, id, new Error('thrown by the work'), id);
      equal(await claimed(ledger, id), false, 'the claim after a claim that was committed');
    },
  ],
  [
    'counts a claim of another order only when it is committed',
    async (ledger, id) => {
      let other: Promise<boolean> | undefined;
      const thrown = new Error('thrown by the work');
      await rejection(
        ledger.transaction(id, async (tx) => {
          await ledger.claim(tx, id);
          other = claimed(ledger, id, `${id}:other`);
          await later(50);
          throw thrown;
        }),
      );
      equal(await other, true, 'the claim beside a claim that was rolled back');
    },
  ],
  [
    'runs one transaction at a time for an order, also after a throw',
    async (ledger, id) => {
      const steps: string[] = [];
      const work = (name: string) => async () => {
        steps.push(`${name} begins`);
        await later(10);
        steps.push(`${name} ends`);
        if (name === 'a') throw new Error('thrown by the work');
      };
      const names = ['a', 'b', 'c'];
      await Promise.allSettled(names.map((name) => ledger.transaction(id, work(name))));
      const order = steps.filter((step) => step.endsWith('begins')).map((step) => step[0] ?? '');
      const inTurn = order.flatMap((name) => [`${name} begins`, `${name} ends`]);
      equal(order.toSorted().join(), names.join(), 'transactions that ran');
      equal(steps.join(), inTurn.join(), 'the steps');
    },
  ],
  [
    'gets through many transactions at once',
    async (ledger, id) => {
      const all = Array.from({ length: 60 }, (_, index) => `${id}:${index % 6}`);
      const claims = await Promise.all(all.map((key) => claimed(ledger, key)));
      equal(claims.filter(Boolean).length, 6, '60 claims of 6 keys');
    },
  ],
];

const claimed = <Tx>(ledger: Ledger<Tx>, key: string, merchantUid = key): Promise<boolean> =>
  ledger.transaction(merchantUid, (tx) => ledger.claim(tx, key));

/** What a transaction rejects with whose work throws, after a claim where a key is given. */
const failing = <Tx>(ledger: Ledger<Tx>, merchantUid: string, thrown: Error, key?: string) =>
  rejection(
    ledger.transaction(merchantUid, async (tx) => {
      if (key !== undefined) await ledger.claim(tx, key);
      throw thrown;
    }),
  );

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('a throw in the work: swallowed, so that nobody knows that it was rolled back');
}

function equal(is: unknown, wanted: unknown, what: string): void {
  if (is !== wanted) throw new Error(`${what}: ${String(is)}, and not ${String(wanted)}`);
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
