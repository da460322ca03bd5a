import {
  claimAlone,
  expectEqual,
  rejection,
  runAndThrow,
  sleep,
  type Requirement,
} from './requirement.js';

/** Requirements on `has`: it sees committed claims, and no others. */
export const hasRequirements = <Tx>(): Requirement<Tx>[] => [
  [
    'has a key that was committed',
    async (ledger, id) => {
      expectEqual(await ledger.has(id), false, 'has, before the claim');
      await claimAlone(ledger, id);
      // A replica may be late.
      for (let tries = 0; tries < 20 && !(await ledger.has(id)); tries += 1) await sleep(50);
      expectEqual(await ledger.has(id), true, 'has, after the claim was committed');
    },
  ],
  [
    'does not have a key whose claim was rolled back',
    async (ledger, id) => {
      await runAndThrow(ledger, id, new Error('thrown by the work'), id);
      expectEqual(await ledger.has(id), false, 'has, after a claim that was rolled back');
    },
  ],
  [
    'does not have a key whose claim is not committed yet',
    async (ledger, id) => {
      let other: Promise<boolean> | undefined;
      await rejection(
        ledger.transaction(id, async (tx) => {
          await ledger.claim(tx, id);
          other = ledger.has(id);
          // Not awaited, because a database may answer only after this transaction.
          await sleep(50);
          throw new Error('thrown by the work');
        }),
      );
      expectEqual(await other, false, 'has, beside a claim that was rolled back');
    },
  ],
];
