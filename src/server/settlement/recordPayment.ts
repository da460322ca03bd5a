import type { Case, Recorded } from './recordContext.js';
import { isGivenBack } from './claimRefunds.js';
import { aside } from './claimPayment.js';
import { recordBillingKey } from './recordBillingKey.js';
import type { Payment } from '../client/decode/payment.js';
import { takeBack } from './recordRefunds.js';
import { reviewAgain } from './addReviewItem.js';
import { settle } from './checkAndRecord.js';
import type { Settlement } from './recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';

/**
 * Brings into your database what the gateway says of a payment, exactly once: settles it, takes it
 * back, or puts it aside. Safe to call any number of times, at once, with older answers after newer.
 */
export async function record<O extends OrderTerms, Tx>(
  settlement: Settlement<O, Tx>,
  payment: Payment,
): Promise<Recorded> {
  if (payment.customerUidUsage === 'issue') return recordBillingKey(settlement, payment);
  const { merchantUid } = payment;
  const run = (work: (one: Case<O, Tx>) => Promise<Recorded>) =>
    settlement.ledger.transaction(merchantUid, async (tx) => {
      const order = await settlement.findOrder(merchantUid, tx);
      return work({ settlement, tx, payment, order });
    });
  try {
    return await run(isGivenBack(payment) ? takeBack : settle);
  } catch (error) {
    if (error !== aside) throw error;
    return run(reviewAgain);
  }
}
