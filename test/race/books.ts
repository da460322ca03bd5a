import type { Store } from './store.js';
import type { World } from './externalServices.js';

/** Both sides' books, in won, and what does not agree. */
export interface Books {
  paid: number;
  refunded: number;
  settled: number;
  inReview: number;
  letters: number;
  delivered: number;
  deliveredAgain: number;
  faults: string[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * Closes the books: for each order, what the gateway holds must be what the shop has settled, of one
 * payment, and not taken back, or what waits for a person; each effect must have been delivered, under one key.
 */
export async function closeBooks(store: Store, { sandbox, delivered }: World): Promise<Books> {
  const [orders, reviews, letters] = await Promise.all([
    store.orders(),
    store.reviews(),
    store.letters(),
  ]);
  const faults: string[] = [];
  const keys = letters.map(({ key }) => key);
  const expected = new Set<string>();
  for (const { merchantUid, paid, refunded } of orders) {
    const payments = sandbox.payments.filter((one) => one.merchant_uid === merchantUid);
    const held = sum(payments.map((one) => one.amount - one.cancel_amount));
    const inReview = sum(
      reviews.filter((one) => one.merchantUid === merchantUid).map((one) => one.held),
    );
    if (held !== paid - refunded + inReview) {
      faults.push(`${merchantUid}: ${held} held, ${paid} − ${refunded} + ${inReview} in the shop`);
    }
    const settled = payments.filter(({ imp_uid }) => keys.includes(`paid:${imp_uid}`));
    if (settled.length !== (paid > 0 ? 1 : 0)) {
      faults.push(`${merchantUid}: ${settled.length} payments settled`);
    }
    for (const { imp_uid, amount, cancel_history } of settled) {
      if (paid !== amount) faults.push(`${merchantUid}: settled ${paid} of ${amount}`);
      expected.add(`paid:${imp_uid}`);
      for (const { cancellation_id } of cancel_history) {
        expected.add(`refunded:${imp_uid}:${cancellation_id}`);
      }
    }
  }
  for (const key of expected) if (!keys.includes(key)) faults.push(`${key}: never written`);
  for (const key of keys) if (!expected.has(key)) faults.push(`${key}: for nothing that happened`);
  for (const key of keys) if (!delivered.has(key)) faults.push(`${key}: never delivered`);
  return {
    paid: sum(sandbox.payments.map(({ amount }) => amount)),
    refunded: sum(sandbox.payments.map(({ cancel_amount }) => cancel_amount)),
    settled: sum(orders.map(({ paid, refunded }) => paid - refunded)),
    inReview: sum(reviews.map(({ held }) => held)),
    letters: letters.length,
    delivered: delivered.size,
    deliveredAgain: sum([...delivered.values()]) - delivered.size,
    faults,
  };
}
