import type { Ledger } from '../ledger.js';

/** Requirement of a ledger: a sentence, and a check that throws. The id is new for each check. */
export type Requirement<Tx> = [
  name: string,
  check: (ledger: Ledger<Tx>, id: string) => Promise<void>,
];

/** Claims a key in a transaction that does nothing else. */
export const claimAlone = <Tx>(
  ledger: Ledger<Tx>,
  key: string,
  merchantUid = key,
): Promise<boolean> => ledger.transaction(merchantUid, (tx) => ledger.claim(tx, key));

/** Runs a transaction whose work throws, after a claim if a key is given. Returns its rejection. */
export const runAndThrow = <Tx>(
  ledger: Ledger<Tx>,
  merchantUid: string,
  thrown: Error,
  key?: string,
) =>
  rejection(
    ledger.transaction(merchantUid, async (tx) => {
      if (key !== undefined) await ledger.claim(tx, key);
      throw thrown;
    }),
  );

export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error(
    'the ledger swallowed the error of the work, so the caller does not see the rollback',
  );
}

export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  if (actual === expected) return;
  throw new Error(`${what}: expected ${String(expected)}, got ${String(actual)}`);
}

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
