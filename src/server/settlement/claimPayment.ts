import type { Ledger } from './ledger.js';

/** Thrown to undo the claim by which a payment in review was recognised. */
export const aside = new Error('the payment is in review');

/**
 * Where a payment belongs. Each goes one of two ways and stays there: whoever sees it first claims
 * `seen:{impUid}` and either settles it, which claims `payment:{impUid}` too, or puts it aside.
 *
 * @throws `aside` for one that was put aside. A ledger can only be asked by claiming, so the whole
 * transaction must go: what is to be done then needs a new one.
 */
export async function homeOf<Tx>(
  ledger: Ledger<Tx>,
  tx: Tx,
  impUid: string,
): Promise<'none' | 'settled'> {
  if (await ledger.claim(tx, `seen:${impUid}`)) return 'none';
  if (await ledger.claim(tx, `payment:${impUid}`)) throw aside;
  return 'settled';
}
