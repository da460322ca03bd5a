import type { OrderTerms } from 'react-inicis/server';
import { createShop, type ShopOptions } from './shopOnSandbox.js';

/** Amount in won that does not fit into an integer of 32 bits. */
export const largeAmount = 3_000_000_000;

interface ShopWithRows<O extends OrderTerms, Tx> extends ShopOptions<O, Tx> {
  readReviews: () => Promise<{ merchantUid: string; held: number }[]>;
}

/**
 * Records two large payments: of an order, with a refund of 1 won, and of an order with another amount,
 * which goes to review. Returns the order as JSON, and the amount in review.
 */
export async function recordLargePayments<O extends OrderTerms, Tx>({
  readReviews,
  ...shop
}: ShopWithRows<O, Tx>): Promise<{ order: unknown; held: unknown }> {
  const { client, handlers, pay } = createShop(shop);
  const record = async (impUid: string) => handlers.record(await client.payments.get(impUid));

  const { impUid } = await pay('large_paid', largeAmount);
  await record(impUid);
  await client.payments.cancel({ impUid, amount: 1, checksum: largeAmount, reason: '변심' });
  await record(impUid);
  await record((await pay('large_review', 32_000, largeAmount)).impUid);

  const reviews = await readReviews();
  return {
    order: JSON.parse(JSON.stringify(await shop.options.findOrder('large_paid'))),
    held: reviews.find(({ merchantUid }) => merchantUid === 'large_review')?.held,
  };
}
