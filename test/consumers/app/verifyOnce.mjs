import { createSandbox, testCards } from 'react-inicis/sandbox';
import { createClient, verifyPayment } from 'react-inicis/server';

/** Charges a card at the sandbox and verifies the payment, as a server does. */
export async function verifyOnce() {
  const sandbox = createSandbox();
  const client = createClient({ key: 'any', secret: 'any', fetch: sandbox.fetch, sandbox: true });
  const order = { merchantUid: 'order_1', name: '원두 200g', amount: 1004 };
  const card = { number: testCards.approving, expiry: '2035-01', birth: '900101' };
  const { impUid } = await client.billing.onetime(card, order);
  const receipt = { impUid, merchantUid: order.merchantUid };
  const payment = await verifyPayment(client, receipt, order, ['html5_inicis']);
  if ('awaiting' in payment) throw new Error('a card has no deposit');
  return `paid ${payment.amount}`;
}
