import type { OrderTerms } from '../verify/terms.js';
import type { RecordContext } from './recordContext.js';
import type { Refund } from './refund.js';

/** Returns the ledger key of a refund. */
export const refundKey = (impUid: string, id: string): string => `cancel:${impUid}:${id}`;

/** Refunds of a payment that were not recorded before. */
export interface NewRefunds {
  refunds: readonly Refund[];
  /**
   * True if cancellations cannot be read or do not add up to `cancelAmount`, and this amount is seen
   * for the first time. The dates and the number of these refunds are unknown.
   */
  unexplained: boolean;
}

/**
 * Claims every cancellation of a payment by its id. The gateway only appends to this list, so an
 * answer with a new cancellation is newer than all answers before.
 */
export async function claimRefunds<O extends OrderTerms, Tx>({
  options,
  tx,
  payment,
}: RecordContext<O, Tx>): Promise<NewRefunds> {
  const { impUid, amount, cancelAmount, cancellations, hasUnreadableCancellations } = payment;
  const claim = (id: string) => options.ledger.claim(tx, refundKey(impUid, id));
  const refunds: Refund[] = [];
  let left = amount;
  for (const cancellation of cancellations) {
    left -= cancellation.amount;
    const isNew = await claim(cancellation.id);
    if (isNew) refunds.push({ ...cancellation, impUid, left });
  }
  const addsUp = !hasUnreadableCancellations && left === amount - cancelAmount;
  return { refunds, unexplained: !addsUp && (await claim(`in all ${cancelAmount}`)) };
}
