import type { Ledger } from './ledger.js';

/** Thrown to roll back the claim that showed that a payment is in review. */
export const inReview = new Error('the payment is in review');

/**
 * Claims a payment. Each payment is either recorded as paid or kept for review, and never changes
 * from one to the other: the first call claims `seen:{impUid}`, and a payment that is recorded as
 * paid claims `payment:{impUid}` too.
 *
 * @returns `new` for the first call, `paid` for a payment that was recorded as paid.
 * @throws `inReview` for every other payment. A ledger can only be asked by claiming, so the whole
 * transaction must be rolled back: what must be done then needs a new one.
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
