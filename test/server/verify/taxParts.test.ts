import { afterEach, describe, expect, it, vi } from 'vitest';
import { PaymentError } from '../../../src/core/error.js';
import {
  createHandlers,
  reconcile,
  verifyPayment,
  type Client,
  type OrderTerms,
} from '../../../src/server.js';
import { createClientWithAnswer } from '../clientWithAnswer.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';
import { wirePayment } from '../wirePayment.js';

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

afterEach(() => {
  vi.restoreAllMocks();
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

  it.for([
    { secondary: null, discount: null, cash_receipt: null },
    { secondary: undefined, discount: undefined, cash_receipt: undefined },
    { primary: { tax_free: 0, vat: 2909 } },
  ])('are compared if `balance` answers without the parts of other means: %o', async (changed) => {
    const primary = { tax_free: 0, supply: 29091, vat: 2909, service: 0 };
    const none = { tax_free: 0, supply: 0, vat: 0, service: 0 };
    const balance = { amount: 32000, primary, secondary: none, discount: none, cash_receipt: none };
    const { client } = createClientWithAnswer(({ url }) => ({
      response: url.includes('/balance') ? { ...balance, ...changed } : wirePayment(),
    }));
    const server = createServerOnSandbox({ client });
    server.addOrder('order_1', { taxFree: 10000 });
    await expect(server.handlers.recheck('imp_1')).resolves.toBe('review');
    expect(server.reviews).toMatchObject([{ item: { error: { field: 'taxFree' } } }]);
  });

  it('that the order does not state are not read', async () => {
    const { server, record } = payWith({}, { tax_free: 32000 });
    await expect(record()).resolves.toBe('paid');
    expect(balanceCalls(server)).toEqual([]);
  });

  it.for(['api', 'unpaid'] as const)(
    'do not change the outcome if the gateway refuses `balance` with `%s`',
    async (reason) => {
      const { server, impUid } = payWith({ taxFree: 10000 });
      const client = refusingBalance(server.client, new PaymentError(reason, 'refused'));
      const other = createServerOnSandbox({ client });
      other.addOrder('order_1', { taxFree: 10000 });
      await expect(other.handlers.recheck(impUid)).resolves.toBe('paid');
    },
  );

  it('are never left unchecked because `balance` cannot be reached: the next report records', async () => {
    const { server, impUid } = payWith({ taxFree: 10000 }, { tax_free: 32000 });
    const noAnswer = new PaymentError('unavailable', 'no answer');
    const client = refusingBalance(server.client, noAnswer);
    const other = createServerOnSandbox({ client });
    other.addOrder('order_1', { taxFree: 10000 });
    const payment = await server.client.payments.get(impUid);
    await expect(other.handlers.record(payment)).rejects.toBe(noAnswer);
    await expect(other.handlers.recheck(impUid)).rejects.toBe(noAnswer);
    const now = new Date();
    const span = { from: new Date(now.getTime() - 3_600_000), to: now };
    await expect(reconcile(other.handlers, span)).resolves.toMatchObject({
      seen: 1,
      paid: 0,
      failures: [{ impUid, error: noAnswer }],
    });
    const body = JSON.stringify({ imp_uid: impUid, merchant_uid: 'order_1' });
    const headers = { 'content-type': 'application/json' };
    const webhook = new Request('https://shop.example/webhook', { method: 'POST', headers, body });
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await other.handlers.webhook(webhook)).status).toBe(503);
    expect(log.mock.calls).toEqual([[noAnswer]]);
    const terms = { merchantUid: 'order_1', amount: 32000, taxFree: 10000 };
    const receipt = { impUid, merchantUid: 'order_1' };
    await expect(verifyPayment(client, receipt, terms, ['html5_inicis'])).rejects.toBe(noAnswer);
    expect([...other.paid, ...other.reviews]).toEqual([]);
    const recovered = createHandlers({ ...other.options, client: server.client });
    await expect(recovered.record(payment)).resolves.toBe('review');
  });

  it('are compared if the order states them only when it is read in the transaction', async () => {
    const { server, impUid } = payWith({}, { tax_free: 32000 });
    const other = createServerOnSandbox({
      client: server.client,
      findOrder: async (merchantUid, tx) => ({
        merchantUid,
        amount: 32000,
        taxFree: tx && 10000,
        userId: 'kim',
        state: 'open',
      }),
    });
    const payment = await server.client.payments.get(impUid);
    await expect(other.handlers.record(payment)).resolves.toBe('review');
    expect(other.reviews).toMatchObject([
      { item: { kind: 'mismatch', error: { field: 'taxFree' } } },
    ]);
    expect(other.paid).toEqual([]);
    expect(balanceCalls(server)).toHaveLength(1);
  });

  it('of a recorded payment are not read again, so its answer needs no `balance`', async () => {
    const { server, impUid, record } = payWith({ taxFree: 10000 }, { tax_free: 10000 });
    await expect(record()).resolves.toBe('paid');
    const client = refusingBalance(server.client, new PaymentError('unavailable', 'no answer'));
    const handlers = createHandlers({ ...server.options, client });
    await expect(handlers.recheck(impUid)).resolves.toBeNull();
  });
});
