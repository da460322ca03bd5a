import { describe, expect, it } from 'vitest';
import { createHandlers, memoryLedger } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';

const kindsOf = (server: { reviews: { item: { kind: string; held: number } }[] }) =>
  server.reviews.map(({ item: { kind, held } }) => [kind, held]);
const deposited = { status: 'paid', paid_at: 1_766_588_399 } as const;

describe('every won is paid or in review when', () => {
  it.for([' 32000', '32,000', '３２０００', '0x7D00', '3.2e4', '32000.', '-32000', '', '32000.5'])(
    'the amount of the order is the text "%s", which is no amount',
    async (amount, test) => {
      const server = await startHttpServer(test.onTestFinished);
      server.addOrder('order_1', { amount });
      const refused = [
        await server.post('/prepare', { merchantUid: 'order_1' }),
        await server.post('/confirm', { merchant_uid: 'order_1', amount: 32000 }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([400, 409]);
      const { imp_uid } = server.pay('order_1', 32000);
      expect((await server.webhook(imp_uid)).status).toBe(200);
      expect([server.paid, kindsOf(server)]).toEqual([[], [['mismatch', 32000]]]);
    },
  );

  it('`findOrder` resolves with `undefined`, because a query has found no row', async (test) => {
    const { row }: { row: null } = Object(undefined);
    const server = await startHttpServer(test.onTestFinished, { findOrder: async () => row });
    const { imp_uid } = server.pay('order_1', 32000);
    expect((await server.webhook(imp_uid)).status).toBe(200);
    expect(kindsOf(server)).toEqual([['unknownOrder', 32000]]);
    const answers = [
      await server.complete(imp_uid),
      await server.post('/prepare', { merchantUid: 'order_1' }),
      await server.post('/confirm', { merchant_uid: 'order_1', amount: 32000 }),
      await server.post('/billing-key', { merchantUid: 'order_1' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 409, 404]);
  });

  it('the order was paid by a card, and then both of its virtual accounts get a deposit', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const accounts = [1, 2].map(() => server.pay('order_1', 32000, { method: 'vbank' }));
    for (const { imp_uid } of accounts) await server.webhook(imp_uid);
    const card = server.pay('order_1', 32000);
    await server.complete(card.imp_uid);
    for (const account of accounts) {
      server.records.save({ ...account, ...deposited });
      await server.webhook(account.imp_uid);
      expect((await server.complete(null)).status).toBe(200);
    }
    expect([server.paid, kindsOf(server)]).toEqual([
      [card.imp_uid],
      [
        ['secondPayment', 32000],
        ['secondPayment', 32000],
      ],
    ]);
    const refused = await server.post('/confirm', { merchant_uid: 'order_1', amount: 32000 });
    expect(refused.status).toBe(409);
  });

  it('a virtual account expires, its order is closed, and a deposit comes', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const account = server.pay('order_1', 32000, { method: 'vbank' });
    await server.webhook(account.imp_uid);
    server.records.save({ ...account, vbank_date: 1000 });
    expect((await server.complete(null)).status).toBe(404);
    server.addOrder('order_1', { closed: true });
    server.records.save({ ...account, ...deposited, vbank_date: 1000 });
    expect((await server.webhook(account.imp_uid)).status).toBe(200);
    expect((await server.complete(null)).body).toMatchObject({ error: { code: 'review' } });
    expect([server.paid, kindsOf(server)]).toEqual([[], [['mismatch', 32000]]]);
  });

  it('an order has an open virtual account, and another order of the shopper is paid', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_2');
    const account = server.pay('order_1', 32000, { method: 'vbank' });
    const card = server.pay('order_2', 32000);
    expect((await server.complete(card.imp_uid, { merchantUid: 'order_2' })).status).toBe(200);
    expect((await server.complete(null)).body).toMatchObject({ awaiting: 'deposit' });
    server.records.save({ ...account, ...deposited });
    await server.webhook(account.imp_uid);
    expect([server.paid, server.reviews]).toEqual([[card.imp_uid, account.imp_uid], []]);
  });

  it('a webhook names a payment that the REST API does not know yet, and is sent again', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    expect((await server.complete(null)).status).toBe(404);
    const early = await server.webhook('imp_early');
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '2']);
    expect((await server.complete('imp_early')).status).toBe(202);
    server.records.save({ ...server.pay('order_1', 32000), imp_uid: 'imp_early' });
    expect((await server.webhook('imp_early')).status).toBe(200);
    expect((await server.complete('imp_early')).status).toBe(200);
    expect(server.paid).toEqual(['imp_early']);
  });

  it('ten `recheck`, webhooks and completions of one payment in review run at once', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_1', { closed: true });
    const { imp_uid } = server.pay('order_1', 32000);
    await server.webhook(imp_uid);
    server.addOrder('order_1');
    const rechecks = Array.from({ length: 10 }, () => server.handlers.recheck(imp_uid));
    const others = Array.from({ length: 10 }, () => [
      server.webhook(imp_uid),
      server.complete(imp_uid),
    ]);
    const actions = await Promise.all(rechecks);
    await Promise.all(others.flat());
    expect(actions.filter((action) => action === 'paid')).toHaveLength(1);
    expect([server.paid, kindsOf(server)]).toEqual([
      [imp_uid],
      [
        ['mismatch', 32000],
        ['resolved', 0],
      ],
    ]);
  });

  it('two stores share a ledger, and have the same order number in every state', async () => {
    const ledger = memoryLedger();
    const [one, other] = ['shop_1', 'shop_2'].map((scope) =>
      createServerOnSandbox({ ledger, scope }),
    );
    const record = async (server: typeof one, impUid: string) =>
      server && server.handlers.record(await server.client.payments.get(impUid));
    // The two stores have separate gateways, so the numbers of their payments can be equal too.
    const paid = one?.pay('order_1', 32000);
    await record(one, paid?.imp_uid ?? '');
    const account = other?.pay('order_1', 32000, { method: 'vbank' });
    if (account) other?.records.save({ ...account, imp_uid: paid?.imp_uid ?? '' });
    await record(other, paid?.imp_uid ?? '');
    expect([one?.paid.length, other?.accounts.length]).toEqual([1, 1]);
    if (account) other?.records.save({ ...account, ...deposited, imp_uid: paid?.imp_uid ?? '' });
    await expect(record(other, paid?.imp_uid ?? '')).resolves.toBe('paid');
    await one?.gateway.cancelInConsole('order_1', { amount: 2000 });
    await expect(record(one, paid?.imp_uid ?? '')).resolves.toBe('refunded');
    expect([one?.refunds.length, other?.refunds.length]).toEqual([1, 0]);
    expect([...(one?.reviews ?? []), ...(other?.reviews ?? [])]).toEqual([]);
  });

  it('the database writes order numbers without regard to case', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { findOrder } = server.options;
    const options = {
      ...server.options,
      findOrder: (merchantUid: string) => findOrder(merchantUid.toLowerCase()),
    };
    const handlers = createHandlers(options);
    const first = server.pay('order_1', 32000);
    const second = server.pay('ORDER_1', 32000);
    for (const { imp_uid } of [first, second])
      await handlers.record(await server.client.payments.get(imp_uid));
    expect([server.paid, kindsOf(server)]).toEqual([[first.imp_uid], [['mismatch', 32000]]]);
  });
});
