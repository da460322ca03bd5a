import { describe, expect, it } from 'vitest';
import { PaymentError } from '../../../src/core/error.js';
import { verifyPayment, type Client, type OrderTerms } from '../../../src/server.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';

const balanceCalls = ({ restCalls }: { restCalls: string[] }) =>
  restCalls.filter((call) => call.endsWith('/balance'));

/** Pays an order with the tax parts of its terms, through a window with forged tax parts. */
function payWith(terms: Partial<OrderTerms>, forged: object = {}) {
  const server = createServerOnSandbox();
  server.addOrder('order_1', terms);
  const { imp_uid: impUid } = server.pay('order_1', 32000, { forged });
  const record = async () => server.handlers.record(await server.client.payments.get(impUid));
  return { server, impUid, record };
}

const refusingBalance = (client: Client, error: Error): Client => ({
  ...client,
  payments: { ...client.payments, balance: () => Promise.reject(error) },
});

describe('the tax parts of an order', () => {
  it('that match are recorded as paid, with one call of `balance` outside the transaction', async () => {
    const { server, record } = payWith(
      { taxFree: '10000.00', vat: 2000n },
      { tax_free: 10000, vat_amount: 2000 },
    );
    await expect(record()).resolves.toBe('paid');
    await expect(record()).resolves.toBeNull();
    expect(balanceCalls(server)).toHaveLength(1);
    expect(server.restInTransaction()).toBe(0);
  });

  it.for([
    ['taxFree', { taxFree: 10000 }, { tax_free: 32000 }],
    ['vat', { vat: 2000 }, { vat_amount: 0 }],
    ['taxFree', { taxFree: 'none' }, {}],
  ] as const)('that differ in `%s` put the payment into review', async ([field, terms, forged]) => {
    const { server, record } = payWith(terms, forged);
    await expect(record()).resolves.toBe('review');
    expect(server.reviews).toMatchObject([
      { item: { kind: 'mismatch', held: 32000, error: { field, code: 'review' } } },
    ]);
    const { client, options } = server;
    const receipt = { impUid: null, merchantUid: 'order_1' };
    const verifying = verifyPayment(
      client,
      receipt,
      { merchantUid: 'order_1', amount: 32000, ...terms },
      options.acceptedPgs,
    );
    await expect(verifying).rejects.toMatchObject({ reason: 'unverified', field });
  });

  it('that the order does not state are not read', async () => {
    const { server, record } = payWith({}, { tax_free: 32000 });
    await expect(record()).resolves.toBe('paid');
    expect(balanceCalls(server)).toEqual([]);
  });

  it.for(['api', 'unavailable', 'unpaid'] as const)(
    'do not change the outcome if `balance` fails with `%s`',
    async (reason) => {
      const { server, impUid } = payWith({ taxFree: 10000 });
      const client = refusingBalance(server.client, new PaymentError(reason, 'refused'));
      const other = createServerOnSandbox({ client });
      other.addOrder('order_1', { taxFree: 10000 });
      await expect(other.handlers.recheck(impUid)).resolves.toBe('paid');
    },
  );
});
