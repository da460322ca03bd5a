import type { Ledger } from './ledger.js';

/** Thrown to roll back a transaction, after a claim in it has shown that the payment is in review. */
export const inReview = new Error('the payment is in review');

/**
 * Claims a payment. A payment is either recorded as paid or put into review, and never moves from
 * one to the other. The first call claims `seen:{impUid}`. Recording as paid claims
 * `payment:{impUid}` too.
 *
 * @returns `new` for the first call, `paid` for a payment that was recorded as paid.
 * @throws `inReview` for every other payment. A ledger cannot be read without claiming, so the
 * claim of `payment:{impUid}` must be rolled back with the whole transaction. Further work needs a
 * new transaction.
 */
export async function claimPayment<Tx>(
  ledger: Ledger<Tx>,
  tx: Tx,
  impUid: string,
): Promise<'new' | 'paid'> {
  if (await ledger.claim(tx, `seen:${impUid}`)) return 'new';
  if (await ledger.claim(tx, `payment:${impUid}`)) throw inReview;
  return 'paid';
}
