import type { Ledger } from './ledger.js';

/** Requirement of a ledger, as a test that any test runner can run. */
export interface LedgerCheck {
  /** Sentence that says what the ledger must do. */
  name: string;
  /** Rejects where the ledger does not do it, with what was seen instead. */
  run: () => Promise<void>;
}

/**
 * Returns the tests to run against your own ledger, with your own test runner. They leave rows
 * behind whose keys begin with `ledgerSuite`, and change nothing else.
 *
 * They run in one process. That a second process waits, and that a process that died does not block
 * the others, is the task of the database: an advisory lock, a locked row or SQLite's one writer do.
 *
 * @param makeLedger creates the ledger to test: a new one for each check, or always the same.
 * @example
 * for (const { name, run } of ledgerSuite(() => ledger)) test(name, run);
 */
export function ledgerSuite<Tx>(
  makeLedger: () => Ledger<Tx> | Promise<Ledger<Tx>>,
): readonly LedgerCheck[] {
  const requirements = [
    ...claimRequirements<Tx>(),
    ...rollbackRequirements<Tx>(),
    ...concurrencyRequirements<Tx>(),
  ];
  return requirements.map(([name, check]) => ({
    name,
    run: async () => check(await makeLedger(), `ledgerSuite:${crypto.randomUUID().slice(0, 8)}`),
  }));
}

type Requirement<Tx> = [name: string, check: (ledger: Ledger<Tx>, id: string) => Promise<void>];

const claimRequirements = <Tx>(): Requirement<Tx>[] => [
  [
    'resolves with the result of the work',
    async (ledger, id) => {
      expectEqual(await ledger.transaction(id, async () => 'result'), 'result', 'the result');
    },
  ],
  [
    'claims a key once, whichever order claims it',
    async (ledger, id) => {
      const claims = [await claimAlone(ledger, id), await claimAlone(ledger, id, `${id}:other`)];
      expectEqual(claims.join(), 'true,false', 'two claims');
    },
  ],
  [
    'claims a key once within a transaction',
    async (ledger, id) => {
      const claims = await ledger.transaction(id, async (tx) => {
        const first = await ledger.claim(tx, id);
        return [first, await ledger.claim(tx, id)];
      });
      expectEqual(claims.join(), 'true,false', 'two claims');
    },
  ],
  [
    'treats keys as different if one character differs',
    async (ledger, id) => {
      const keys = [`${id}:a`, `${id}:A`, `${id}:a `, `${id}:á`, `${id}:'"\\%_`, `${id}:가`];
      const claims = await ledger.transaction(id, async (tx) => {
        const all: boolean[] = [];
        for (const key of keys) all.push(await ledger.claim(tx, key));
        return all;
      });
      expectEqual(claims.filter(Boolean).length, keys.length, `claims of ${keys.length} keys`);
    },
  ],
];

const rollbackRequirements = <Tx>(): Requirement<Tx>[] => [
  [
    'rejects with the very error that the work throws',
    async (ledger, id) => {
      const thrown = new Error('thrown by the work');
      expectEqual(await runAndThrow(ledger, id, thrown), thrown, 'the error');
    },
  ],
  [
    'rolls claims back when the work throws',
    async (ledger, id) => {
      await runAndThrow(ledger, id, new Error('thrown by the work'), id);
      expectEqual(
        await claimAlone(ledger, id),
        true,
        'the claim after a claim that was rolled back',
      );
    },
  ],
  [
    'keeps committed claims when a later transaction throws',
    async (ledger, id) => {
      await claimAlone(ledger, id);
      await runAndThrow(ledger, id, new Error('thrown by the work'), id);
      expectEqual(
        await claimAlone(ledger, id),
        false,
        'the claim after a claim that was committed',
      );
    },
  ],
];

const concurrencyRequirements = <Tx>(): Requirement<Tx>[] => [
  [
    'counts a claim of another order only once it is committed',
    async (ledger, id) => {
      let other: Promise<boolean> | undefined;
      const thrown = new Error('thrown by the work');
      await rejection(
        ledger.transaction(id, async (tx) => {
          await ledger.claim(tx, id);
          other = claimAlone(ledger, id, `${id}:other`);
          await sleep(50);
          throw thrown;
        }),
      );
      expectEqual(await other, true, 'the claim beside a claim that was rolled back');
    },
  ],
  ['runs one transaction at a time for each order, also after a throw', expectOneAtATime],
  [
    'completes many transactions at once',
    async (ledger, id) => {
      const all = Array.from({ length: 60 }, (_, index) => `${id}:${index % 6}`);
      const claims = await Promise.all(all.map((key) => claimAlone(ledger, key)));
      expectEqual(claims.filter(Boolean).length, 6, '60 claims of 6 keys');
    },
  ],
];

/** Runs three transactions of one order at once; the first one throws. */
async function expectOneAtATime<Tx>(ledger: Ledger<Tx>, id: string): Promise<void> {
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await sleep(10);
    steps.push(`${name} ends`);
    if (name === 'a') throw new Error('thrown by the work');
  };
  const names = ['a', 'b', 'c'];
  await Promise.allSettled(names.map((name) => ledger.transaction(id, work(name))));
  const order = steps.filter((step) => step.endsWith('begins')).map((step) => step[0] ?? '');
  const oneAtATime = order.flatMap((name) => [`${name} begins`, `${name} ends`]);
  expectEqual(order.toSorted().join(), names.join(), 'transactions that ran');
  expectEqual(steps.join(), oneAtATime.join(), 'the steps');
}

/** Claims a key in a transaction that does nothing else. */
const claimAlone = <Tx>(ledger: Ledger<Tx>, key: string, merchantUid = key): Promise<boolean> =>
  ledger.transaction(merchantUid, (tx) => ledger.claim(tx, key));

/** Runs a transaction whose work throws, after a claim if a key is given; returns its rejection. */
const runAndThrow = <Tx>(ledger: Ledger<Tx>, merchantUid: string, thrown: Error, key?: string) =>
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
  throw new Error('the work threw, and the ledger swallowed it: nobody knows of the rollback');
}

function expectEqual(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new Error(`${what}: ${String(actual)}, not ${String(expected)}`);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
