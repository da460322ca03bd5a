import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';
import { note, createServerOnSandbox } from '../serverOnSandbox.js';
import { startHttpGateway } from '../httpGateway.js';
import { keys, secret } from '../keys.js';

const account = expect.objectContaining({ amount: 32000, bankCode: expect.any(String) });
const errorWith = (error: object) => ({ error: expect.objectContaining(error) });

/** The server's console, silent, and what was written to it. */
const silenced = () => vi.spyOn(console, 'error').mockImplementation(() => {});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('createHandlers', () => {
  it('settles what was paid and answers what `show` gives', async ({ onTestFinished }) => {
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

  it('finds the payment by the order number where the browser was not told', async (test) => {
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

  it('answers `paid` with `null` where `show` gives nothing', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, { show: async () => undefined });
    const { imp_uid } = server.pay('order_1', 32000);
    expect((await server.complete(imp_uid)).body).toEqual({ paid: null });
  });

  it('settles once for 20 completes at once, and answers all of them', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.complete(imp_uid)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(server.paid).toEqual([imp_uid]);
    expect(server.reviews).toEqual([]);
  });

  it('answers with the account while a deposit is awaited, and keeps it once', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    const { status, body } = await server.complete(issued.imp_uid);
    expect(status).toBe(200);
    expect(body).toEqual({ awaiting: 'deposit', account });
    await server.complete(issued.imp_uid);
    expect(server.accounts).toEqual([account]);
    expect(server.paid).toEqual([]);
    server.records.save({ ...issued, status: 'paid', paid_at: 1_766_588_399 });
    expect((await server.complete(issued.imp_uid)).body).toMatchObject({ paid: { state: 'paid' } });
    expect(server.paid).toEqual([issued.imp_uid]);
  });

  it.for([
    ['decline', 'declined'],
    ['cancel', 'cancelled'],
  ] as const)('answers 402 after a %s, and the order can still be paid', async (row, test) => {
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
    expect(body).toEqual(errorWith({ reason: 'interrupted' }));
  });

  it('answers 404 with `unpaid` where nothing was paid', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    for (const impUid of [null, 'imp_404']) {
      const { status, body } = await server.complete(impUid);
      expect(status).toBe(404);
      expect(body).toEqual(errorWith({ reason: 'unpaid' }));
    }
  });

  it('refuses an amount that the browser changed, and reviews it once', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 100);
    for (const { status, body } of [await server.complete(imp_uid), await server.complete(null)]) {
      expect(status).toBe(409);
      const message = 'amount: 100 at the gateway, 32000 in the order';
      expect(body).toEqual(errorWith({ reason: 'unverified', field: 'amount', message }));
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

  it('leaves a payment in review when the order is changed to fit it', async (test) => {
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

  it("refuses another's payment for an order, and settles the order that it is for", async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_2', { userId: 'lee' });
    const { imp_uid } = server.pay('order_2', 32000);
    const { status, body, text } = await server.complete(imp_uid, { merchantUid: 'order_1' });
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'merchantUid' }));
    expect(text).not.toMatch(/order_2|canary/);
    expect(new Set(server.ordersRead)).toEqual(new Set(['order_2']));
    expect(server.orders.get('order_1')).toMatchObject({ state: 'open' });
    expect(server.orders.get('order_2')).toMatchObject({ state: 'paid' });
  });

  it('reviews a second payment of a settled order, once', async ({ onTestFinished }) => {
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

  it('reviews what was paid for an order that nobody knows, and answers 404', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_404', 32000);
    for (let tries = 0; tries < 2; tries += 1) {
      const { status } = await server.complete(imp_uid, { merchantUid: 'order_404' });
      expect(status).toBe(404);
    }
    expect(server.reviews).toEqual([
      { item: expect.objectContaining({ kind: 'unknownOrder' }), order: null },
    ]);
  });

  it('reviews nothing of an order that nobody knows and nobody paid', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_404', 32000, { outcome: 'cancel' });
    const { status } = await server.complete(imp_uid, { merchantUid: 'order_404' });
    expect(status).toBe(404);
    expect(server.reviews).toEqual([]);
  });

  it('reviews what is left of a payment that was cancelled in part before', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    const { status, body } = await server.complete(paid.imp_uid);
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ reason: 'unverified', field: 'status' }));
    expect(server.reviews).toHaveLength(1);
  });

  it('never settles a payment that was seen cancelled, even by an older answer', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1');
    expect((await server.complete(paid.imp_uid)).status).toBe(409);
    server.records.save(paid);
    expect((await server.complete(paid.imp_uid)).status).toBe(409);
    expect(server.paid).toEqual([]);
    expect(server.reviews).toEqual([]);
  });

  it('reviews nothing when a settled payment was refunded in part later', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.complete(paid.imp_uid);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    expect((await server.complete(paid.imp_uid)).status).toBe(409);
    expect(server.reviews).toEqual([]);
  });

  it('neither settles nor reviews a registered card: nothing was charged', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const registered = { ...server.pay('order_1', 32000), customer_uid_usage: 'issue' } as const;
    server.records.save(registered);
    const { status, body } = await server.complete(registered.imp_uid);
    expect(status).toBe(409);
    expect(body).toEqual(errorWith({ field: 'customerUidUsage' }));
    expect([...server.paid, ...server.reviews]).toEqual([]);
  });

  it('settles for a browser that may not see the order, and tells it nothing', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const stranger = await server.complete(imp_uid, { user: 'lee' });
    expect(stranger.status).toBe(404);
    expect(stranger.text).not.toMatch(/canary|order_1|imp_|32000/);
    expect(server.paid).toEqual([imp_uid]);
    expect((await server.complete(imp_uid)).status).toBe(200);
  });

  it('answers a stranger alike whether an order is paid, open, refused or unknown', async (test) => {
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

  it('takes the claims back when `settle` throws; the next complete settles', async (test) => {
    const log = silenced();
    const fault = new Error('canary: the disk is full');
    let broken = true;
    const done: string[] = [];
    const server = await startHttpServer(test.onTestFinished, {
      onPaid: async (_, { impUid }) => {
        if (broken) throw fault;
        done.push(impUid);
      },
    });
    const { imp_uid } = server.pay('order_1', 32000);
    const { status, text, body } = await server.complete(imp_uid);
    expect(status).toBe(503);
    expect(body).toEqual(errorWith({ reason: 'unavailable' }));
    expect(text).not.toContain('canary');
    expect(log.mock.calls).toEqual([[fault]]);
    broken = false;
    expect((await server.complete(imp_uid)).status).toBe(200);
    expect(done).toEqual([imp_uid]);
  });

  it('takes the claims back when `review` throws; the next complete reviews', async (test) => {
    silenced();
    let broken = true;
    const reviewed: string[] = [];
    const server = await startHttpServer(test.onTestFinished, {
      onReview: async (_, { payment }) => {
        if (broken) throw new Error('the disk is full');
        reviewed.push(payment.impUid);
      },
    });
    const { imp_uid } = server.pay('order_1', 100);
    expect((await server.complete(imp_uid)).status).toBe(503);
    broken = false;
    expect((await server.complete(imp_uid)).status).toBe(409);
    expect(reviewed).toEqual([imp_uid]);
  });

  it.for(['findOrder', 'authorize', 'show', 'onAwaitingDeposit'] as const)(
    'answers 503 without a word of it when `%s` throws',
    async (name, { onTestFinished }) => {
      const log = silenced();
      const broken = { [name]: () => Promise.reject(new Error('canary')) };
      const server = await startHttpServer(onTestFinished, broken);
      const { imp_uid } = server.pay('order_1', 32000, { method: 'vbank' });
      if (name === 'show') {
        const issued = server.records.payment(imp_uid);
        if (issued) server.records.save({ ...issued, status: 'paid' });
      }
      const { status, text } = await server.complete(imp_uid);
      expect(status).toBe(503);
      expect(text).not.toContain('canary');
      expect(log).toHaveBeenCalledOnce();
    },
  );

  it('takes an order without a real amount for a fault, not for a forgery', async (test) => {
    silenced();
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const order = server.orders.get('order_1');
    Object.assign(order ?? {}, { amount: '32000' });
    expect((await server.complete(imp_uid)).status).toBe(503);
    expect(server.reviews).toEqual([]);
    Object.assign(order ?? {}, { amount: 32000 });
    expect((await server.complete(imp_uid)).status).toBe(200);
  });

  it('answers 503 while the gateway is down, and 502 when it makes no sense', async (test) => {
    const gateway = await startHttpGateway(test.onTestFinished);
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(test.onTestFinished, { client });
    const bad = JSON.stringify({ code: -1, message: `${secret} canary-token-1`, response: null });
    gateway.faults.push('reset', 'reset', 'reset', { status: 400, body: bad });
    const answers = [await server.complete('imp_1'), await server.complete('imp_1')];
    expect(answers.map(({ status }) => status)).toEqual([503, 502]);
    expect(answers.map(({ text }) => text).join()).not.toContain('canary');
  });

  it.for([
    ['no JSON', 'order_1'],
    ['no object', '"order_1"'],
    ['no order number', '{"impUid":"imp_1"}'],
    ['no word about the payment number', '{"merchantUid":"order_1"}'],
    ['a number for an id', '{"impUid":1,"merchantUid":"order_1"}'],
    ['a path for an id', '{"impUid":"../users/pg","merchantUid":"order_1"}'],
    ['a long id', JSON.stringify({ impUid: null, merchantUid: 'x'.repeat(10_000) })],
    [
      'too much',
      JSON.stringify({ impUid: 'imp_1', merchantUid: 'order_1', x: 'x'.repeat(16_384) }),
    ],
    ['nothing', ''],
  ] as const)('answers 400 to a body with %s', async ([, body], { onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const headers = { 'content-type': 'application/json; charset=utf-8', cookie: 'user=kim' };
    const answer = await server.send('/complete', { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(errorWith({ reason: 'invalid' }));
    expect(server.ordersRead).toEqual([]);
  });

  it('reads no more of a body than it takes', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        read += 1;
        stream.enqueue(new Uint8Array(4096));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    };
    const request = new Request('http://shop/complete', init);
    expect((await createServerOnSandbox().handlers.complete(request)).status).toBe(400);
    expect(read).toBeLessThan(10);
  });

  it.for(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'answers 400 to a body of the type %s',
    async (type, { onTestFinished }) => {
      const server = await startHttpServer(onTestFinished);
      const body = JSON.stringify({ impUid: null, merchantUid: 'order_1' });
      const headers = { 'content-type': type };
      const answer = await server.send('/complete', { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
    },
  );

  it('answers 405 to another method, and 404 to another path', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const read = await server.send('/complete', { method: 'GET' });
    expect(read.status).toBe(405);
    expect(read.headers.get('allow')).toBe('POST');
    expect(read.body).toEqual(errorWith({ reason: 'invalid' }));
    const elsewhere = await server.send('/completed', { method: 'POST', body: '{}' });
    expect(elsewhere.status).toBe(404);
    expect(elsewhere.body).toEqual(errorWith({ reason: 'invalid' }));
  });
});
