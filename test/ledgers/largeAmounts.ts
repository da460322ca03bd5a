import { createSandbox } from 'react-inicis/sandbox';
import {
  createClient,
  createHandlers,
  encodePayment,
  type OrderTerms,
  type RecordOptions,
} from 'react-inicis/server';

/** Amount in won that does not fit into an integer of 32 bits. */
export const largeAmount = 3_000_000_000;

interface ShopWithRows<O extends OrderTerms, Tx> {
  options: Omit<RecordOptions<O, Tx>, 'client' | 'acceptedPgs'>;
  addOrder: (order: { merchantUid: string; userId: string; amount: number }) => Promise<unknown>;
  readReviews: () => Promise<{ merchantUid: string; held: number }[]>;
}

/**
 * Records two large payments: of an order, with a refund of 1 won, and of an order with another amount,
 * which goes to review. Returns the order as JSON, and the amount in review.
 */
export async function recordLargePayments<O extends OrderTerms, Tx>({
  options,
  addOrder,
  readReviews,
}: ShopWithRows<O, Tx>): Promise<{ order: unknown; held: unknown }> {
  const sandbox = createSandbox();
  const client = createClient({ key: 'k', secret: 's', sandbox: true, fetch: sandbox.fetch });
  const handlers = createHandlers({
    client,
    acceptedPgs: ['html5_inicis'],
    ...options,
    authorize: async () => true,
    show: async () => null,
  });

  async function pay(merchantUid: string, amount: number): Promise<string> {
    await addOrder({ merchantUid, userId: 'kim', amount });
    const order = { merchantUid, name: '분양 계약금', amount: largeAmount };
    const buyer = { tel: '010-1234-5678' };
    await sandbox.pay(encodePayment({ pg: 'html5_inicis.INIpayTest', order, buyer }));
    return sandbox.payments.at(-1)?.imp_uid ?? '';
  }

  const paid = await pay('large_paid', largeAmount);
  await handlers.record(await client.payments.get(paid));
  await client.payments.cancel({ impUid: paid, amount: 1, checksum: largeAmount, reason: '변심' });
  await handlers.record(await client.payments.get(paid));
  const reviewed = await pay('large_review', 32_000);
  await handlers.record(await client.payments.get(reviewed));

  const reviews = await readReviews();
  return {
    order: JSON.parse(JSON.stringify(await options.findOrder('large_paid'))),
    held: reviews.find(({ merchantUid }) => merchantUid === 'large_review')?.held,
  };
}
