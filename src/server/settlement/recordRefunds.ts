import { refused, type Case, type Recorded } from './recordContext.js';
import { claimGivenBack } from './claimRefunds.js';
import { homeOf } from './claimPayment.js';
import { heldOf, review } from './addReviewItem.js';
import type { OrderTerms } from '../verify/terms.js';

/**
 * A payment of which money was given back. Settled before: each cancellation is reversed. Not
 * settled yet: it never will be, because `seen:{impUid}` stays behind as its tombstone, and an older
 * answer that still says paid finds it there.
 */
export async function takeBack<O extends OrderTerms, Tx>(one: Case<O, Tx>): Promise<Recorded> {
  const { settlement, tx, payment, order } = one;
  const error = refused(payment, 'status: money was given back of the payment', 'status');
  const nothing: Recorded = { checked: { error }, did: null };
  const home = await homeOf(settlement.ledger, tx, payment.impUid);
  const { fresh, unexplained } = await claimGivenBack(one);
  if (home === 'none') {
    if (heldOf(payment, settlement) === 0) return nothing;
    return review(one, { kind: order ? 'cancelled' : 'unknownOrder', error });
  }
  if (fresh.length === 0 && !unexplained) return nothing;
  if (order === null) return review(one, { kind: 'unknownOrder', error });
  for (const cancellation of fresh) await settlement.reverse(tx, cancellation, order);
  if (unexplained) return review(one, { kind: 'cancelled', error });
  return { checked: { error }, did: 'reversed' };
}
