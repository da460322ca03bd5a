import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHandlers } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';
import { createServerOnSandbox, note } from '../serverOnSandbox.js';

const virtualAccount = expect.objectContaining({ amount: 32000, bankCode: expect.any(String) });
const errorWith = (error: object) => ({ error: expect.objectContaining(error) });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('handlers.complete', () => {
  it('calls `onPaid` for a payment, and answers with the result of `show`', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const { status, body, headers } = await server.complete(imp_uid);
    expect(status).toBe(200);
    expect(body).toEqual({ paid: { state: 'paid', note } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(server.paid).toEqual([imp_uid]);
    expect(server.restInTransaction()).toBe(0);
  });

  it('finds the payment by the order number when the browser has no `impUid`', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    server.records.save({
      ...server.pay('order_2', 1000),
      merchant_uid: 'order_1',
      status: 'failed',
    });
    expect((await server.complete(null)).body).toEqual({ paid: { state: 'paid', note } });
    expect(server.paid).toEqual([imp_uid]);
  });

  it('answers `paid` with `null` if `show` returns nothing', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, { show: async () => undefined });
    const { imp_uid } = server.pay('order_1', 32000);
    expect((await server.complete(imp_uid)).body).toEqual({ paid: null });
  });

  it('answers `paid` with the bigints that a database returns', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const show = async () => ({ total: 32000n, id: 2n ** 64n });
    const { complete } = createHandlers({ ...server.options, show });
    const response = await complete(
      new Request('https://shop.example/complete', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: 'user=kim' },
        body: JSON.stringify({ impUid: imp_uid, merchantUid: 'order_1' }),
      }),
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(await response.json()).toEqual({ paid: { total: 32000, id: '18446744073709551616' } });
  });

  it('calls `onPaid` once for 20 concurrent requests, and answers all of them', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.complete(imp_uid)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(server.paid).toEqual([imp_uid]);
    expect(server.reviews).toEqual([]);
  });

  it('answers with the virtual account while it awaits a deposit, and records it once', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    const { status, body } = await server.complete(issued.imp_uid);
    expect(status).toBe(200);
    expect(body).toEqual({ awaiting: 'deposit', account: virtualAccount });
    await server.complete(issued.imp_uid);
    expect(server.accounts).toEqual([virtualAccount]);
    expect(server.paid).toEqual([]);
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    expect((await server.complete(issued.imp_uid)).body).toMatchObject({ paid: { state: 'paid' } });
    expect(server.paid).toEqual([issued.imp_uid]);
  });

  it.for([
    ['decline', 'declined'],
    ['cancel', 'cancelled'],
  ] as const)('answers 402 after a %s, and the order can be paid later', async (row, test) => {
    const [outcome, reason] = row;
    const server = await startHttpServer(test.onTestFinished);
    const failed = server.pay('order_1', 32000, { outcome });
    const { status, body } = await server.complete(failed.imp_uid);
    expect(status).toBe(402);
    expect(body).toEqual(errorWith({ reason, message: failed.fail_reason }));
    const { imp_uid } = server.pay('order_1', 32000);
    expect((await server.complete(imp_uid)).status).toBe(200);
    expect(server.reviews).toEqual([]);
  });

  it('answers 202 while the window is open', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const begun = { ...server.pay('order_1', 32000), status: 'ready' } as const;
    server.records.save(begun);
    const { status, body } = await server.complete(begun.imp_uid);
    expect(status).toBe(202);
    expect(body).toEqual(errorWith({ reason: 'interrupted', code: 'unfinished' }));
  });

  it('answers 404 with `unpaid` if nothing was paid', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { status, body } = await server.complete(null);
    expect(status).toBe(404);
    expect(body).toEqual(errorWith({ reason: 'unpaid' }));
  });

  it('answers 202 with `interrupted` if the window reported a payment that the gateway does not know', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { status, body } = await server.complete('imp_404');
    expect(status).toBe(202);
    expect(body).toEqual({
      error: {
        reason: 'interrupted',
        message: expect.any(String),
      },
    });
  });

  it('asks the gateway once for an order number without a payment, until the order is reported', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const reads = () => server.restCalls.filter((call) => call.includes('/find/')).length;
    expect((await server.complete(null)).status).toBe(404);
    for (let tries = 0; tries < 3; tries += 1) {
      const { status, body } = await server.complete(null);
      expect(status).toBe(202);
      expect(body).toEqual(errorWith({ reason: 'interrupted', code: 'unfinished' }));
    }
    expect(reads()).toBe(2);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.post('/prepare', { merchantUid: 'order_1' });
    expect((await server.complete(null)).status).toBe(200);
    expect(server.paid).toEqual([imp_uid]);
  });

  it('never says from memory that nothing is paid: the shopper may have paid since', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    await server.complete(null);
    server.pay('order_1', 32000);
    const { body } = await server.complete(null);
    expect(body).toEqual(errorWith({ reason: 'interrupted', code: 'unfinished' }));
  });

  it('asks the gateway again if another process has recorded a payment of the order', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    expect((await server.complete(null)).status).toBe(404);
    const { imp_uid } = server.pay('order_1', 32000);
    const other = createHandlers(server.options);
    await other.record(await server.client.payments.get(imp_uid));
    expect((await server.complete(null)).status).toBe(200);
  });

  it('answers 503 after 8 seconds if the gateway is silent, and records nothing', async () => {
    vi.useFakeTimers();
    const { client, options, handlers: _, ...server } = createServerOnSandbox();
    const payments = { ...client.payments, get: () => new Promise<never>(() => {}) };
    const handlers = createHandlers({ ...options, client: { ...client, payments } });
    const answering = handlers.complete(
      new Request('http://shop/complete', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: 'user=kim' },
        body: JSON.stringify({ impUid: 'imp_1', merchantUid: 'order_1' }),
      }),
    );
    await vi.advanceTimersByTimeAsync(8_000);
    const response = await answering;
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toEqual(errorWith({ reason: 'unavailable' }));
    expect(server.paid).toEqual([]);
  });

  it('says that the payment is recorded if only `show` fails', async ({ onTestFinished }) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const server = await startHttpServer(onTestFinished);
    server.failing.add('show');
    const { imp_uid } = server.pay('order_1', 32000);
    const { status, body } = await server.complete(imp_uid);
    expect([status, body]).toEqual([
      503,
      errorWith({ reason: 'unavailable', message: expect.stringContaining('is recorded') }),
    ]);
    expect(server.paid).toEqual([imp_uid]);
    expect(log).toHaveBeenCalledOnce();
  });

  it('refuses an amount changed by the browser, and adds one review item', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 100);
    const first = await server.complete(imp_uid);
    const message = 'amount: 100 at the gateway, 32000 in the order';
    expect(first.body).toEqual(errorWith({ field: 'amount', message }));
    for (const { status, body } of [first, await server.complete(null)]) {
      expect(status).toBe(409);
      expect(body).toEqual(errorWith({ reason: 'unverified', code: 'review' }));
    }
    expect(server.paid).toEqual([]);
    expect(server.reviews).toEqual([
      {
        item: {
          kind: 'mismatch',
          held: 100,
          payment: expect.objectContaining({ impUid: imp_uid, amount: 100 }),
          error: expect.objectContaining({ field: 'amount' }),
        },
        order: server.orders.get('order_1'),
      },
    ]);
  });

  it('keeps a payment in review even if the order is changed to match it', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 100);
    await server.complete(imp_uid);
    server.addOrder('order_1', { amount: 100 });
    for (const { status } of [await server.complete(imp_uid), await server.complete(imp_uid)]) {
      expect(status).toBe(409);
    }
    expect(server.paid).toEqual([]);
    expect(server.reviews).toHaveLength(1);
    const other = { ...server.pay('order_2', 100), merchant_uid: 'order_1' };
    server.records.save(other);
    expect((await server.complete(other.imp_uid)).status).toBe(200);
    expect(server.paid).toEqual([other.imp_uid]);
  });

  it('refuses a payment of another order, and records it for the order that it belongs to', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_2', { userId: 'lee' });
    const { imp_uid } = server.pay('order_2', 32000);
    const { status, body, text } = await server.complete(imp_uid, { merchantUid: 'order_1' });
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'merchantUid' }));
    expect(text).not.toMatch(/order_2|canary/);
    expect(server.orders.get('order_1')).toMatchObject({ state: 'open' });
    expect(server.orders.get('order_2')).toMatchObject({ state: 'paid' });
  });

  it('adds one review item for a second payment of an order', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const first = server.pay('order_1', 32000);
    await server.complete(first.imp_uid);
    const second = { ...server.pay('order_2', 32000), merchant_uid: 'order_1' };
    server.records.save(second);
    const statuses = [];
    for (const { imp_uid } of [second, second, first]) {
      statuses.push((await server.complete(imp_uid)).status);
    }
    expect(statuses).toEqual([409, 409, 200]);
    expect(server.paid).toEqual([first.imp_uid]);
    expect(server.reviews).toHaveLength(1);
    expect(server.reviews[0]?.item).toMatchObject({
      kind: 'secondPayment',
      payment: { impUid: second.imp_uid },
    });
  });

  it('asks the gateway nothing about an order that does not exist', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_404', 32000);
    for (const impUid of [imp_uid, null]) {
      const { status, body } = await server.complete(impUid, { merchantUid: 'order_404' });
      expect([status, body]).toEqual([404, errorWith({ reason: 'interrupted', code: 'hidden' })]);
    }
    expect(server.restCalls).toEqual([]);
    expect(server.reviews).toEqual([]);
  });

  it('adds a review item for a payment that was partially refunded before it was recorded', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    const { status, body } = await server.complete(paid.imp_uid);
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'status' }));
    expect(server.reviews).toHaveLength(1);
  });

  it('does not record a payment from an outdated answer after it was read as cancelled', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1');
    expect((await server.complete(paid.imp_uid)).status).toBe(409);
    server.records.save(paid);
    expect((await server.complete(paid.imp_uid)).status).toBe(409);
    expect(server.paid).toEqual([]);
    expect(server.reviews).toEqual([]);
  });

  it('answers `paid` for a recorded payment of which only a part was refunded', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.complete(paid.imp_uid);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    server.addOrder('order_1', { closed: true, amount: 1000, state: 'paid' });
    for (const impUid of [paid.imp_uid, paid.imp_uid, null]) {
      expect(await server.complete(impUid)).toMatchObject({
        status: 200,
        body: { paid: { state: 'paid' } },
      });
    }
    expect(server.refunds).toMatchObject([{ amount: 2000, left: 30000 }]);
    expect(server.reviews).toEqual([]);
  });

  it('answers 409 with `refunded` for a payment that was refunded in full', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const recorded = server.pay('order_1', 32000);
    await server.complete(recorded.imp_uid);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    await server.gateway.cancelInConsole('order_1');
    server.addOrder('order_2');
    const never = server.pay('order_2', 32000);
    await server.gateway.cancelInConsole('order_2');
    server.addOrder('order_3', { closed: true });
    const reviewed = server.pay('order_3', 32000);
    await server.webhook(reviewed.imp_uid, { merchantUid: 'order_3' });
    await server.gateway.cancelInConsole('order_3');
    for (const { imp_uid, merchant_uid: merchantUid } of [recorded, never, reviewed]) {
      for (const impUid of [imp_uid, imp_uid, null]) {
        const { status, body } = await server.complete(impUid, { merchantUid });
        expect([status, body]).toEqual([409, errorWith({ code: 'refunded' })]);
      }
    }
  });

  it('finds the recorded payment of an order among refunded and failed ones', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.complete(paid.imp_uid);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    const failed = server.pay('order_2', 32000, { outcome: 'decline' });
    server.records.save({ ...failed, merchant_uid: 'order_1' });
    expect((await server.complete(null)).status).toBe(200);
    const second = { ...server.pay('order_3', 32000), merchant_uid: 'order_1' };
    server.records.save(second);
    await server.webhook(second.imp_uid);
    await server.client.payments.cancel({
      impUid: second.imp_uid,
      full: true,
      checksum: 32000,
      reason: '중복',
    });
    expect((await server.complete(null)).status).toBe(200);
    const named = await server.complete(second.imp_uid);
    expect([named.status, named.body]).toEqual([409, errorWith({ code: 'refunded' })]);
    expect(server.paid).toEqual([paid.imp_uid]);
  });

  it('answers 409 with `review` if nobody knows how much of a recorded payment was refunded', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.complete(paid.imp_uid);
    server.records.save({ ...paid, status: 'cancelled', cancelled_at: 1 });
    for (let tries = 0; tries < 2; tries += 1) {
      const { status, body } = await server.complete(paid.imp_uid);
      expect([status, body]).toEqual([409, errorWith({ code: 'review' })]);
    }
    expect(server.reviews).toMatchObject([{ item: { kind: 'cancelled' } }]);
  });

  it('records nothing for a registered card, because nothing was charged', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const registered = { ...server.pay('order_1', 32000), customer_uid_usage: 'issue' } as const;
    server.records.save(registered);
    const { status, body } = await server.complete(registered.imp_uid);
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ field: 'customerUidUsage' }));
    expect([...server.paid, ...server.reviews]).toEqual([]);
  });

  it('asks the gateway nothing for an unauthorised browser, and its answer has no data of the order', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const otherShopper = await server.complete(imp_uid, { user: 'lee' });
    expect(otherShopper.status).toBe(404);
    expect(otherShopper.text).not.toMatch(/canary|order_1|imp_|32000/);
    expect([...server.restCalls, ...server.paid]).toEqual([]);
    expect((await server.webhook(imp_uid)).status).toBe(200);
    expect(server.paid).toEqual([imp_uid]);
    expect((await server.complete(imp_uid)).status).toBe(200);
  });

  it('answers other shoppers the same for a paid, open, refused and unknown order', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.pay('order_1', 32000);
    server.addOrder('order_2');
    server.addOrder('order_3');
    server.pay('order_3', 100);
    server.pay('order_404', 100);
    const answers = [];
    for (const merchantUid of ['order_1', 'order_2', 'order_3', 'order_404', 'order_405']) {
      const { status, text } = await server.complete(null, { merchantUid, user: 'lee' });
      answers.push(`${status} ${text}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 .*"reason":"interrupted"/);
  });
});
