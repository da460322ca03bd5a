import type { Ledger } from '../ledger.js';
import { hasRequirements } from './hasRequirements.js';
import { keyRequirements } from './keyRequirements.js';
import {
  claimAlone,
  expectEqual,
  rejection,
  runAndThrow,
  sleep,
  type Requirement,
} from './requirement.js';

/** Requirement of a ledger, as a test for any test runner. */
export interface LedgerCheck {
  /** Title of the test: the requirement. */
  name: string;
  /**
   * Rejects if the ledger does not meet the requirement. The message says what happened instead.
   */
  run: () => Promise<void>;
}

/**
 * Returns tests for your own ledger. Run them with your own test runner. They insert rows whose
 * keys begin with `ledgerSuite` and do not delete them; they change nothing else.
 *
 * The tests run in one process. They do not check that a second process waits, or that a process
 * that died does not block the others. Your database must provide this: with an advisory lock, a
 * row lock, or the single writer of SQLite.
 *
 * @param makeLedger creates the ledger to test: a new one for each test, or always the same one.
 * @example
 * for (const { name, run } of ledgerSuite(() => ledger)) test(name, run);
 */
export function ledgerSuite<Tx>(
  makeLedger: () => Ledger<Tx> | Promise<Ledger<Tx>>,
): readonly LedgerCheck[] {
  const requirements = [
    ...claimRequirements<Tx>(),
    ...keyRequirements<Tx>(),
    ...hasRequirements<Tx>(),
    ...rollbackRequirements<Tx>(),
    ...concurrencyRequirements<Tx>(),
  ];
  return requirements.map(([name, check]) => ({
    name,
    run: async () => check(await makeLedger(), `ledgerSuite:${crypto.randomUUID().slice(0, 8)}`),
  }));
}

const claimRequirements = <Tx>(): Requirement<Tx>[] => [
  [
    'resolves with the result of the work',
    async (ledger, id) => {
      expectEqual(await ledger.transaction(id, async () => 'result'), 'result', 'the result');
    },
  ],
  [
    'claims a key once, also for two different orders',
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
];

const rollbackRequirements = <Tx>(): Requirement<Tx>[] => [
  [
    'rejects with the same error object that the work throws',
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
    'ignores a claim of another order that is rolled back later',
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
    'completes many parallel transactions',
    async (ledger, id) => {
      const all = Array.from({ length: 60 }, (_, index) => `${id}:${index % 6}`);
      const claims = await Promise.all(all.map((key) => claimAlone(ledger, key)));
      expectEqual(claims.filter(Boolean).length, 6, '60 claims of 6 keys');
    },
  ],
];

/** Checks with three parallel transactions of one order. The first one throws. */
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
