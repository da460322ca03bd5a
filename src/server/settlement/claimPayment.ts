import type { Payment } from '../client/decode/payment.js';
import type { Ledger } from './ledger.js';

const recordedKey = (impUid: string) => `payment:${impUid}`;

/** Thrown to roll back a transaction, after a claim in it has shown that the payment is in review. */
export const inReview = new Error('the payment is in review');

/**
 * Claims a payment. A payment is either recorded as paid or put into review. Only `recheck` moves it
 * from review to paid. The first call claims `seen:{impUid}`. Recording as paid claims
 * `payment:{impUid}` too.
 *
 * @returns `new` for the first call, `paid` for a payment that was recorded as paid.
 * @throws `inReview` for every other payment. In a transaction a ledger cannot be read without
 * claiming, so the claim of `payment:{impUid}` must be rolled back with the whole transaction.
 * Further work needs a new transaction.
 */
export async function claimPayment<Tx>(
  ledger: Ledger<Tx>,
  tx: Tx,
  impUid: string,
): Promise<'new' | 'paid'> {
  if (await ledger.claim(tx, `seen:${impUid}`)) return 'new';
  if (await claimRecorded(ledger, tx, impUid)) throw inReview;
  return 'paid';
}

/** Claims that a payment is recorded as paid. */
export const claimRecorded = <Tx>(ledger: Ledger<Tx>, tx: Tx, impUid: string): Promise<boolean> =>
  ledger.claim(tx, recordedKey(impUid));

/** Returns `true` if a payment was recorded as paid. Takes no lock. `false` may be outdated. */
export const isRecorded = <Tx>(ledger: Ledger<Tx>, impUid: string): Promise<boolean> =>
  ledger.has(recordedKey(impUid));

/**
 * Claims that a payment was refunded while it was not recorded as paid. Then it never is:
 * `recheck` claims the same key before it records a payment as paid, and its answer of the gateway
 * may be older than the refund.
 */
export const claimNeverPaid = <Tx>(ledger: Ledger<Tx>, tx: Tx, impUid: string): Promise<boolean> =>
  ledger.claim(tx, `refunded:${impUid}`);

/** Returns the ledger key of a payment that was cancelled before any money was paid. */
export const cancelledUnpaidKey = (impUid: string): string => `void:${impUid}`;

/**
 * Claims that a payment was cancelled before any money was paid. A later deposit then needs a
 * person: the shop may have sold the goods to somebody else.
 */
export const claimCancelledUnpaid = <Tx>(
  ledger: Ledger<Tx>,
  tx: Tx,
  impUid: string,
): Promise<boolean> => ledger.claim(tx, cancelledUnpaidKey(impUid));

/**
 * Claims that a payment is not a deposit into a cancelled virtual account. Only a virtual account can be
 * paid after it was cancelled. Resolves with `false` if it was cancelled before.
 */
export const claimDeposit = async <Tx>(
  ledger: Ledger<Tx>,
  tx: Tx,
  { impUid, method }: Payment,
): Promise<boolean> => {
  const mayBeAccount = method === 'vbank' || method === null;
  return !mayBeAccount || claimCancelledUnpaid(ledger, tx, impUid);
};
