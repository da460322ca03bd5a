import { describe, expect, it } from 'vitest';
import { startHttpServer, type HttpServer } from '../httpServer.js';

const itemsOf = ({ reviews }: HttpServer) =>
  reviews.map(({ item: { kind, held, error } }) => [kind, held, error.field]);

/** Stores an order with the amount as a database returned it, of any type. */
const addRow = (server: HttpServer, row: object) =>
  Object.assign(server.orders.get('order_1') ?? {}, row);

describe('the amount of an order', () => {
  it.for([[32000n], ['32000'], ['32000.00'], ['032000']])('may be %o', async ([amount], test) => {
    const server = await startHttpServer(test.onTestFinished);
    addRow(server, { amount });
    const { imp_uid } = server.pay('order_1', 32000);
    expect((await server.webhook(imp_uid)).status).toBe(200);
    expect((await server.complete(imp_uid)).status).toBe(200);
    expect([server.paid, server.reviews]).toEqual([[imp_uid], []]);
  });

  it.for([
    [0],
    [-32000],
    [32000.5],
    [Number.NaN],
    ['32000.50'],
    ['32,000'],
    [' 32000'],
    ['3.2e4'],
    ['0x7d00'],
    [''],
    [null],
    [undefined],
    [[32000]],
    [10n ** 30n],
    ['9'.repeat(400)],
  ])(
    'that is %o puts the money into review once, and the webhook is answered with 200',
    async (row, test) => {
      const server = await startHttpServer(test.onTestFinished);
      addRow(server, { amount: row[0] });
      const { imp_uid } = server.pay('order_1', 32000);
      for (let tries = 0; tries < 2; tries += 1) {
        expect((await server.webhook(imp_uid)).status).toBe(200);
      }
      const { status, body } = await server.complete(imp_uid);
      expect([status, body]).toMatchObject([409, { error: { code: 'review' } }]);
      expect(server.paid).toEqual([]);
      expect(itemsOf(server)).toEqual([['mismatch', 32000, 'amount']]);
    },
  );
});

describe('the order number of an order', () => {
  it.for([[1001], [1001n]])(
    'may be %o, as a database returns an integer',
    async ([merchantUid], test) => {
      const server = await startHttpServer(test.onTestFinished);
      server.addOrder('1001');
      Object.assign(server.orders.get('1001') ?? {}, { merchantUid });
      const { imp_uid } = server.pay('1001', 32000);
      expect((await server.webhook(imp_uid, { merchant_uid: '1001' })).status).toBe(200);
      expect([server.paid, itemsOf(server)]).toEqual([[imp_uid], []]);
    },
  );

  it('is compared as it is: `1001abc` is not 1001, though a database may find that row', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('1001abc');
    Object.assign(server.orders.get('1001abc') ?? {}, { merchantUid: 1001 });
    const { imp_uid } = server.pay('1001abc', 32000);
    expect((await server.webhook(imp_uid, { merchant_uid: '1001abc' })).status).toBe(200);
    expect([server.paid, itemsOf(server)]).toEqual([[], [['mismatch', 32000, 'merchantUid']]]);
  });
});

describe('`closed` of a database row', () => {
  it.for([[0], [0n], ['0'], ['false'], [''], [new Uint8Array([0])]])(
    'that is %o is an open order',
    async ([closed], test) => {
      const server = await startHttpServer(test.onTestFinished);
      addRow(server, { closed });
      const { imp_uid } = server.pay('order_1', 32000);
      expect((await server.webhook(imp_uid)).status).toBe(200);
      expect([server.paid, itemsOf(server)]).toEqual([[imp_uid], []]);
    },
  );

  it.for([
    [1, 'closed: the order is closed'],
    [1n, 'closed: the order is closed'],
    ['1', 'closed: the order is closed'],
    ['true', 'closed: the order is closed'],
    [new Uint8Array([1]), 'closed: the order is closed'],
    ['N', 'closed: neither true nor false in the order, so it takes no money'],
    [2, 'closed: neither true nor false in the order, so it takes no money'],
    [new Uint8Array(2), 'closed: neither true nor false in the order, so it takes no money'],
    [Object.create(null), 'closed: neither true nor false in the order, so it takes no money'],
  ])('that is %o takes no money, and the error says why', async ([closed, message], test) => {
    const server = await startHttpServer(test.onTestFinished);
    addRow(server, { closed });
    const prepared = await server.post('/prepare', { merchantUid: 'order_1' });
    expect([prepared.status, prepared.body]).toMatchObject([
      409,
      { error: { code: 'closed', message } },
    ]);
    const { imp_uid } = server.pay('order_1', 32000);
    expect((await server.webhook(imp_uid)).status).toBe(200);
    expect([server.paid, itemsOf(server)]).toEqual([[], [['mismatch', 32000, 'closed']]]);
    expect(server.reviews[0]?.item.error.message).toBe(message);
  });
});

describe('a closed order', () => {
  it('puts a payment into review, and the shopper reads that it was received', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_1', { closed: true });
    const { imp_uid } = server.pay('order_1', 32000);
    for (const impUid of [imp_uid, null]) {
      const { status, body } = await server.complete(impUid);
      expect([status, body]).toMatchObject([
        409,
        { error: { reason: 'unverified', code: 'review' } },
      ]);
    }
    expect(server.paid).toEqual([]);
    expect(itemsOf(server)).toEqual([['mismatch', 32000, 'closed']]);
  });

  it('stays paid if it was paid before it was closed, and its refunds are recorded', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.webhook(imp_uid);
    server.addOrder('order_1', { closed: true, amount: 1 });
    for (const impUid of [imp_uid, null]) {
      expect((await server.complete(impUid)).body).toMatchObject({ paid: {} });
    }
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    expect((await server.complete(imp_uid)).body).toMatchObject({ paid: {} });
    expect(server.refunds).toMatchObject([{ amount: 2000, left: 30000 }]);
    expect([server.paid, server.reviews]).toEqual([[imp_uid], []]);
  });

  it('stays paid even if `has` returns an outdated `false`', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.webhook(imp_uid);
    server.addOrder('order_1', { closed: true, amount: 1 });
    server.options.ledger.has = async () => false;
    expect((await server.complete(imp_uid)).body).toMatchObject({ paid: {} });
    expect([server.paid, server.reviews]).toEqual([[imp_uid], []]);
  });
});

describe('money that nobody planned', () => {
  it('is put into review if it is deposited after the account was seen as cancelled', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    await server.webhook(issued.imp_uid);
    server.records.save({ ...issued, status: 'cancelled', cancelled_at: 1 });
    await server.webhook(issued.imp_uid);
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    for (let tries = 0; tries < 2; tries += 1) {
      expect((await server.webhook(issued.imp_uid)).status).toBe(200);
    }
    expect(server.paid).toEqual([]);
    expect(itemsOf(server)).toEqual([['cancelled', 32000, undefined]]);
  });

  it('is recorded as paid if the cancelled answer is older than the deposit', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    await server.webhook(issued.imp_uid);
    server.records.save({ ...issued, status: 'cancelled', cancelled_at: 1 });
    await server.webhook(issued.imp_uid);
    expect([server.paid, server.reviews]).toEqual([[issued.imp_uid], []]);
  });

  it('is put into review for an order that was paid with a card while its account was open', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    await server.complete(issued.imp_uid);
    const card = { ...server.pay('order_2', 32000), merchant_uid: 'order_1' };
    server.records.save(card);
    await server.complete(card.imp_uid);
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    await server.webhook(issued.imp_uid);
    expect(server.paid).toEqual([card.imp_uid]);
    expect(itemsOf(server)).toEqual([['secondPayment', 32000, undefined]]);
    expect((await server.complete(null)).body).toMatchObject({ paid: {} });
    const { status, body } = await server.complete(issued.imp_uid);
    expect([status, body]).toMatchObject([409, { error: { code: 'review' } }]);
  });

  it('is put into review for an order that does not exist, once', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_404', 32000);
    for (let tries = 0; tries < 2; tries += 1) {
      await server.webhook(imp_uid, { merchant_uid: 'order_404' });
    }
    expect(itemsOf(server)).toEqual([['unknownOrder', 32000, undefined]]);
  });
});
