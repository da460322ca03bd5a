import type { ShopDatabase } from './shopDatabase.js';
import type { ExternalServices } from './externalServices.js';

/** Totals of the gateway and of the shop, in won, and a list of all differences. */
export interface Books {
  paid: number;
  refunded: number;
  recorded: number;
  inReview: number;
  mails: number;
  delivered: number;
  deliveredAgain: number;
  faults: string[];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * Compares the records of gateway and shop for each order. Money that the gateway holds must be
 * recorded by one payment, less its refunds, or be a review item. Each mail must be delivered.
 */
export async function closeBooks(
  database: ShopDatabase,
  { sandbox, delivered }: ExternalServices,
): Promise<Books> {
  const [orders, reviews, mails] = await Promise.all([
    database.orders(),
    database.reviews(),
    database.mails(),
  ]);
  const faults: string[] = [];
  const keys = mails.map(({ key }) => key);
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
    const recorded = payments.filter(({ imp_uid }) => keys.includes(`paid:${imp_uid}`));
    if (recorded.length !== (paid > 0 ? 1 : 0)) {
      faults.push(`${merchantUid}: ${recorded.length} payments recorded`);
    }
    for (const { imp_uid, amount, cancel_history } of recorded) {
      if (paid !== amount) faults.push(`${merchantUid}: recorded ${paid} of ${amount}`);
      expected.add(`paid:${imp_uid}`);
      for (const { cancellation_id } of cancel_history) {
        expected.add(`refunded:${imp_uid}:${cancellation_id}`);
      }
    }
  }
  for (const key of expected) if (!keys.includes(key)) faults.push(`${key}: never written`);
  for (const key of keys)
    if (!expected.has(key)) faults.push(`${key}: written without a payment or refund`);
  for (const key of keys) if (!delivered.has(key)) faults.push(`${key}: never delivered`);
  return {
    paid: sum(sandbox.payments.map(({ amount }) => amount)),
    refunded: sum(sandbox.payments.map(({ cancel_amount }) => cancel_amount)),
    recorded: sum(orders.map(({ paid, refunded }) => paid - refunded)),
    inReview: sum(reviews.map(({ held }) => held)),
    mails: mails.length,
    delivered: delivered.size,
    deliveredAgain: sum([...delivered.values()]) - delivered.size,
    faults,
  };
}
