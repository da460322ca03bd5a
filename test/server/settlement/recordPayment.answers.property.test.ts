import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodePayment } from '../../../src/server/client/decode/decodePayment.js';
import { heldAmount } from '../../../src/server/verify/heldAmount.js';
import { isRefunded } from '../../../src/server/verify/isRefunded.js';
import { createHandlers } from '../../../src/server.js';
import { createServerOnSandbox, type ShopOrder } from '../serverOnSandbox.js';
import { wirePayment } from '../wirePayment.js';

const refund = (id: string, amount: unknown) => ({
  cancellation_id: id,
  amount,
  cancelled_at: 1_700_000_120,
  reason: '',
});

/** Fields of an answer of the gateway, also contradictory and unreadable ones. */
const answer = fc.record(
  {
    status: fc.constantFrom('ready', 'paid', 'paid', 'paid', 'cancelled', 'failed', 'disputed'),
    paid_at: fc.constantFrom(0, 1_700_000_060, 1_700_000_060, null, 'soon'),
    cancel_amount: fc.constantFrom(0, 0, 0, 2000, 32000, null, 'much', -1),
    cancel_history: fc.constantFrom<unknown[]>(
      [],
      [],
      null,
      'none',
      [refund('a', 2000)],
      [refund('a', 2000), refund('b', 30000)],
      [refund('a', 'some')],
      [refund('', 2000)],
      [null],
    ),
    pay_method: fc.constantFrom('card', 'vbank', 'vbank', null),
    vbank_num: fc.constantFrom(null, '56211234567890'),
    sandbox: fc.constantFrom(false, false, null),
    currency: fc.constantFrom('KRW', 'KRW', 'USD', null),
    customer_uid_usage: fc.constantFrom(null, null, 'payment', 'payment.scheduled', 'other'),
  },
  { requiredKeys: ['status'] },
);

/** Terms of the order, as a database returns them; `null` if the order does not exist. */
const terms = fc.constantFrom<Partial<ShopOrder> | null>(
  {},
  {},
  { amount: '32000.00' },
  { amount: 'free' },
  { amount: '-32000' },
  { amount: 0 },
  { amount: 32000.5 },
  { closed: true },
  { taxFree: 'none' },
  null,
);

const step = fc.record({
  answer,
  terms,
  call: fc.constantFrom('record', 'record', 'recheck'),
  hasIsOutdated: fc.boolean(),
});

it('passes every won to `onPaid` or to `onReview`, whatever the gateway and the database say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.record({ sandbox: fc.boolean(), amount: fc.constantFrom(32000, 32000, 100, 0) }),
      runSteps,
    ),
    { numRuns: 300 },
  );
});

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function runSteps(
  steps: Step[],
  { sandbox, amount }: { sandbox: boolean; amount: number },
): Promise<void> {
  const server = createServerOnSandbox();
  const { ledger, client } = server.options;
  let current: Step | undefined;
  let wasRefunded = false;
  const read = () => decodePayment({ ...wirePayment({ amount }), ...current?.answer });
  const handlers = createHandlers({
    ...server.options,
    acceptedPgs: ['html5_inicis'],
    client: { ...client, sandbox, payments: { ...client.payments, get: async () => read() } },
    ledger: { ...ledger, has: async (key) => !current?.hasIsOutdated && ledger.has(key) },
  });
  for (current of steps) {
    server.orders.clear();
    if (current.terms) server.addOrder('order_1', current.terms);
    const payment = read();
    const [paidBefore, itemsBefore] = [server.paid.length, server.reviews.length];
    if (current.call === 'record') await handlers.record(payment);
    else await handlers.recheck(payment.impUid);
    const held = heldAmount(payment, { client: { sandbox } });
    // The gateway only adds refunds, so an answer with money is older than a full refund.
    wasRefunded ||= payment.wasPaid && payment.cancelAmount >= amount;
    const { paid, reviews } = server;
    const kinds = reviews.map(({ item }) => item.kind);
    const isNewlyPaid = paid.length > paidBefore;
    const matches = payment.status === 'paid' && amount === 32000 && !current.terms?.closed;
    const wasRecorded = paid.length > 0 && !isNewlyPaid;
    const hasNewItem = kinds.length > itemsBefore;
    const broken = {
      'money is neither paid nor in review':
        held > 0 && !wasRefunded && paid.length + reviews.length === 0,
      'a payment was recorded twice': paid.length > 1,
      'a payment is paid and in review':
        isNewlyPaid && kinds.length > 0 && kinds.at(-1) !== 'resolved',
      'a payment was recorded that does not match':
        isNewlyPaid && (!matches || isRefunded(payment)),
      'a recorded payment went to review without a refund':
        wasRecorded && hasNewItem && !isRefunded(payment),
    };
    expect(Object.entries(broken).filter(([, isTrue]) => isTrue)).toEqual([]);
  }
}
