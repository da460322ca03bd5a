import type { Case } from './recordContext.js';
import type { Payment } from '../client/decode/payment.js';
import type { Reversal } from './recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/** Whether any of it was. No page of the vendor says that a part makes it `cancelled`. */
export const isGivenBack = ({ status, cancelAmount }: Payment): boolean =>
  status === 'cancelled' || cancelAmount > 0;

/** What nobody recorded yet of the money that was given back. */
export interface GivenBack {
  /** The cancellations, each with what was left after it. */
  fresh: readonly Reversal[];
  /** Whether more was given back than the cancellations say: nobody knows when, or how often. */
  unexplained: boolean;
}

/**
 * Claims every cancellation by its number. The gateway's list grows at its end, so an answer with a
 * new one is newer than all that were seen.
 */
export async function claimGivenBack<O extends OrderTerms, Tx>({
  settlement,
  tx,
  payment,
}: Case<O, Tx>): Promise<GivenBack> {
  const { impUid, amount, cancelAmount, cancellations } = payment;
  const claim = (id: string) => settlement.ledger.claim(tx, `cancel:${impUid}:${id}`);
  const fresh: Reversal[] = [];
  let left = amount;
  for (const cancellation of cancellations) {
    left -= cancellation.amount;
    const first = await claim(cancellation.id);
    if (first) fresh.push({ ...cancellation, impUid, left });
  }
  const adds = left === amount - cancelAmount;
  return { fresh, unexplained: !adds && (await claim(`in all ${cancelAmount}`)) };
}
