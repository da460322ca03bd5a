import { refused, type Case, type Recorded } from './recordContext.js';
import { homeOf } from './claimPayment.js';
import { putAside, review } from './addReviewItem.js';
import type { OrderTerms } from '../verify/terms.js';
import { checkPayment, type VerifiedPayment } from '../verify/verifyPayment.js';

/** A payment as it stands by your order: settles it, keeps its account, or puts it aside. */
export async function settle<O extends OrderTerms, Tx>(one: Case<O, Tx>): Promise<Recorded> {
  const { settlement, payment, order } = one;
  if (order === null) {
    return putAside(one, {
      kind: 'unknownOrder',
      error: refused(payment, 'there is no such order'),
    });
  }
  const { channels, client } = settlement;
  const checked = checkPayment(payment, order, { channels, sandbox: client.sandbox });
  if ('error' in checked) {
    await tellOfSchedule(one, order);
    return putAside(one, { kind: 'mismatch', error: checked.error });
  }
  if ('awaiting' in checked) {
    const first = await claimAccount(one);
    if (first) await settlement.account(one.tx, checked.account, order);
    return { checked, did: null };
  }
  return settleFirst(one, checked, order);
}

/** Settles the first payment of an order; a second one has no home. */
async function settleFirst<O extends OrderTerms, Tx>(
  one: Case<O, Tx>,
  checked: VerifiedPayment,
  order: O,
): Promise<Recorded> {
  const { settlement, tx } = one;
  const { ledger } = settlement;
  const { impUid, merchantUid, method } = checked;
  const home = await homeOf(ledger, tx, impUid);
  if (home === 'settled') return { checked, did: null };
  if (!(await ledger.claim(tx, `settle:${merchantUid}`))) {
    const error = refused(checked, 'the order was settled by another payment');
    return review(one, { kind: 'secondPayment', error });
  }
  await ledger.claim(tx, `payment:${impUid}`);
  // An older answer must not make a paid order wait for its deposit again.
  if (method === 'vbank') await claimAccount(one);
  await settlement.settle(tx, checked, order);
  return { checked, did: 'settled' };
}

const claimAccount = <O extends OrderTerms, Tx>({ settlement, tx, payment }: Case<O, Tx>) =>
  settlement.ledger.claim(tx, `account:${payment.impUid}`);

/** Of a charge that ran by itself and was declined, nobody knows but the gateway. */
async function tellOfSchedule<O extends OrderTerms, Tx>(
  { settlement, tx, payment }: Case<O, Tx>,
  order: O,
): Promise<void> {
  const { scheduleFailed, ledger } = settlement;
  if (payment.status !== 'failed' || payment.customerUidUsage !== 'payment.scheduled') return;
  if (scheduleFailed && (await ledger.claim(tx, `failed:${payment.impUid}`))) {
    await scheduleFailed(tx, payment, order);
  }
}
