import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient, createHandlers, decodeReturn, reconcile } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';
import { startHttpGateway } from '../httpGateway.js';
import { keys, secret } from '../keys.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';
import { wirePayment } from '../wirePayment.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });
const unverified = (field: string) => errorWith({ reason: 'unverified', field });
const kindsOf = (server: { reviews: { item: { kind: string; held: number } }[] }) =>
  server.reviews.map(({ item: { kind, held } }) => [kind, held]);

afterEach(() => {
  vi.restoreAllMocks();
});

// The attacker controls the browser: the page, its script, the requests to the server and the
// parameters of the window. The server is a real HTTP server.
describe('no money is lost when an attacker', () => {
  it('pays another amount', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000, { forged: { amount: 100 } });
    const { status, body } = await server.complete(imp_uid);
    expect([status, body]).toEqual([409, unverified('amount')]);
    expect(server.paid).toEqual([]);
    expect(kindsOf(server)).toEqual([['mismatch', 100]]);
  });

  it("calls `complete` with another shopper's `imp_uid`", async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_2', { userId: 'lee' });
    const { imp_uid } = server.pay('order_2', 32000);
    const { status, body, text } = await server.complete(imp_uid);
    expect([status, body]).toEqual([409, unverified('merchantUid')]);
    expect(text).not.toMatch(/order_2|canary/);
    expect(server.orders.get('order_1')).toMatchObject({ state: 'open' });
  });

  it('uses one `imp_uid` for two orders', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_2');
    const { imp_uid } = server.pay('order_1', 32000);
    const answers = await Promise.all(
      ['order_1', 'order_2', 'order_1', 'order_2'].map((merchantUid) =>
        server.complete(imp_uid, { merchantUid }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 200, 409]);
    expect(server.paid).toEqual([imp_uid]);
    expect(server.orders.get('order_2')).toMatchObject({ state: 'open' });
  });

  it('adds a `customer_uid`, so that the window reports paid but charges nothing', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, { format: 'json' });
    const { imp_uid, status } = server.pay('order_1', 32000, { forged: { customer_uid: 'mine' } });
    expect(status).toBe('paid');
    const answer = await server.complete(imp_uid);
    await server.gateway.webhooks.allAnswered();
    expect([answer.status, answer.body]).toEqual([409, unverified('customerUid')]);
    expect([...server.paid, ...server.reviews, ...server.billingKeys]).toEqual([]);
  });

  it('pays through a test channel', async ({ onTestFinished }) => {
    const gateway = await startHttpGateway(onTestFinished);
    gateway.payments.push(wirePayment({ sandbox: true }));
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(onTestFinished, { client });
    for (const impUid of ['imp_1', null]) {
      const { status, body } = await server.complete(impUid);
      expect([status, body]).toEqual([409, unverified('sandbox')]);
    }
    expect([...server.paid, ...server.reviews]).toEqual([]);
  });

  it("pays to another merchant's MID", async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000, {
      forged: { pg: 'html5_inicis.MOIstranger' },
    });
    const { status, body } = await server.complete(imp_uid);
    expect([status, body]).toEqual([409, unverified('channel')]);
    expect(kindsOf(server)).toEqual([['mismatch', 32000]]);
  });

  it('raises the months and makes them interest-free at the cost of the merchant', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_1', { amount: 64000, maxMonths: 3 });
    const months = (quota: number) => ({
      outcome: { approve: { quota } },
      forged: { display: { card_quota: [2, 3, 12] }, card: { interest_free: 12 } },
    });
    const long = server.pay('order_1', 64000, months(12));
    const { status, body } = await server.complete(long.imp_uid);
    expect([status, body]).toEqual([409, unverified('months')]);
    expect(kindsOf(server)).toEqual([['mismatch', 64000]]);
    await server.gateway.cancelInConsole('order_1');
    const short = server.pay('order_1', 64000, months(3));
    expect((await server.complete(short.imp_uid)).status).toBe(200);
  });

  it('pays without escrow for an order that needs escrow', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_1', { escrow: true });
    const { imp_uid } = server.pay('order_1', 32000, { forged: { escrow: false } });
    const { status, body } = await server.complete(imp_uid);
    expect([status, body]).toEqual([409, unverified('escrow')]);
    expect(kindsOf(server)).toEqual([['mismatch', 32000]]);
  });

  it('redirects webhook and confirm request, because `reconcile` records the payment', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, { format: 'json' });
    const forged = {
      notice_url: ['https://attacker.example/'],
      confirm_url: 'https://attacker.example/',
    };
    const { imp_uid } = server.pay('order_1', 32000, { forged });
    await server.gateway.webhooks.allAnswered();
    expect(server.gateway.webhooks.sent).toMatchObject([{ url: 'https://attacker.example/' }]);
    expect(server.paid).toEqual([]);
    const span = { from: new Date(Date.now() - 60_000), to: new Date(Date.now() + 60_000) };
    await reconcile(server.handlers, span);
    expect(server.paid).toEqual([imp_uid]);
  });

  it('sets a private address for webhooks, because the server sends no request to it', async (test) => {
    let visits = 0;
    const inside = createServer((_, response) => {
      visits += 1;
      response.end();
    });
    await new Promise<void>((ready) => inside.listen(0, '127.0.0.1', ready));
    test.onTestFinished(() => void inside.close());
    const address = inside.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    const notice_url = `http://127.0.0.1:${address.port}/latest/meta-data`;
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000, { forged: { notice_url } });
    await server.webhook(imp_uid, { notice_url });
    expect((await server.complete(imp_uid)).status).toBe(200);
    expect(visits).toBe(0);
  });

  it('pays in another currency', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const paid = { ...server.pay('order_1', 32000), currency: 'VND' };
    server.records.save(paid);
    const { status, body } = await server.complete(paid.imp_uid);
    expect([status, body]).toEqual([409, unverified('currency')]);
    expect(kindsOf(server)).toEqual([['mismatch', 32000]]);
  });

  it('sends a webhook again after the payment was cancelled', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.complete(paid.imp_uid);
    await server.gateway.cancelInConsole('order_1');
    await server.webhook(paid.imp_uid, { status: 'cancelled' });
    server.records.save(paid);
    await server.webhook(paid.imp_uid);
    await server.complete(paid.imp_uid);
    expect(server.paid).toEqual([paid.imp_uid]);
    expect(server.refunds).toHaveLength(1);
  });

  it('cancels before the payment is recorded, and the server then reads an outdated answer', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1');
    await server.webhook(paid.imp_uid, { status: 'cancelled' });
    server.records.save(paid);
    await server.webhook(paid.imp_uid);
    expect((await server.complete(paid.imp_uid)).status).toBe(409);
    expect([...server.paid, ...server.reviews]).toEqual([]);
  });

  it('cancels 0 won or no amount, for which the gateway would refund everything', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid: impUid } = server.pay('order_1', 32000);
    const { client } = server;
    const given = { impUid, checksum: 32000, reason: 'attack' };
    const bodies = [{ ...given, amount: 0 }, { ...given, amount: Number.NaN }, given];
    for (const body of bodies) {
      // @ts-expect-error: a body that another handler passes on unchecked
      const cancelling = client.payments.cancel(body);
      await expect(cancelling).rejects.toMatchObject({ reason: 'invalid', field: 'amount' });
    }
    expect(server.restCalls).toEqual([]);
    expect(server.records.payment(impUid)).toMatchObject({ status: 'paid' });
  });

  it('reports a cancellation of 0 won or without an amount', async (test) => {
    const gateway = await startHttpGateway(test.onTestFinished);
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(test.onTestFinished, { client });
    gateway.payments.push(wirePayment());
    await server.webhook('imp_1');
    gateway.payments[0] = wirePayment({ status: 'cancelled', cancel_amount: 0 });
    expect((await server.webhook('imp_1')).status).toBe(200);
    expect(server.reviews).toMatchObject([{ item: { kind: 'cancelled', held: 32000 } }]);
    const { cancel_amount: _, ...withoutAmount } = wirePayment({ status: 'cancelled' });
    const envelope = JSON.stringify({ code: 0, message: null, response: withoutAmount });
    gateway.faults.push({ status: 200, body: envelope });
    expect((await server.webhook('imp_1')).status).toBe(200);
    expect(server.paid).toEqual(['imp_1']);
    expect(server.refunds).toEqual([]);
    // Without its amount, nobody knows what the cancellation gave back.
    expect(kindsOf(server)).toEqual([['cancelled', 32000]]);
  });

  it('cancels a payment that has tax parts without sending the tax parts', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_1', { taxFree: 10000, vat: 2000 });
    const { imp_uid: impUid } = server.pay('order_1', 32000, {
      forged: { tax_free: 10000, vat_amount: 2000 },
    });
    const { client } = server;
    const given = { impUid, full: true, checksum: 32000, reason: '품절' } as const;
    await expect(client.payments.cancel(given)).rejects.toMatchObject({ reason: 'api' });
    expect(server.records.payment(impUid)).toMatchObject({ status: 'paid', cancel_amount: 0 });
    const whole = { ...given, taxFree: 10000, vat: 2000 };
    await expect(client.payments.cancel(whole)).resolves.toMatchObject({ cancelAmount: 32000 });
  });
});

describe('no data leaks and nothing is recorded wrongly when an attacker', () => {
  it('guesses the number of an order', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.pay('order_1', 32000);
    const answers = [];
    for (const merchantUid of ['order_1', 'order_2']) {
      const { status, text } = await server.complete(null, { merchantUid, user: 'lee' });
      answers.push(`${status} ${text}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers.join()).not.toMatch(/canary|32000/);
  });

  it('opens the return URL of another shopper', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const pasted = decodeReturn(
      `https://shop.example/done?imp_uid=${imp_uid}&merchant_uid=order_1&imp_success=true`,
    );
    const { status, text } = await server.post('/complete', pasted, 'lee');
    expect(status).toBe(404);
    expect(text).not.toMatch(/canary|order_1|imp_|32000/);
    expect([...server.restCalls, ...server.paid]).toEqual([]);
  });

  it('changes the return URL of a failed payment to `imp_success=true`', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000, { outcome: 'decline' });
    const forged = decodeReturn(
      `https://shop.example/done?imp_uid=${imp_uid}&merchant_uid=order_1&imp_success=true`,
    );
    const { status, body } = await server.post('/complete', forged);
    expect([status, body]).toEqual([402, errorWith({ reason: 'declined' })]);
    expect([...server.paid, ...server.reviews]).toEqual([]);
  });

  it('forges a webhook for a payment that does not exist', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { status, text } = await server.webhook('imp_000000000000', { amount: '32000' });
    expect(status).toBe(503);
    expect(text).not.toContain('order_1');
    expect(server.claims).toEqual(new Set());
  });

  it('sends a webhook with the order number of another payment', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_2');
    const { imp_uid } = server.pay('order_2', 32000);
    const { status, text } = await server.webhook(imp_uid, { merchant_uid: 'order_1' });
    expect(status).toBe(409);
    expect(text).not.toMatch(/order_|imp_/);
    expect(server.orders.get('order_1')).toMatchObject({ state: 'open' });
    expect(server.orders.get('order_2')).toMatchObject({ state: 'paid' });
  });

  it('replays a webhook', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    for (let replays = 0; replays < 5; replays += 1) await server.webhook(imp_uid);
    expect(server.paid).toEqual([imp_uid]);
  });

  it("registers a card under another shopper's `customer_uid`", async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_2', { userId: 'lee' });
    const { body } = await server.post('/billing-key', { merchantUid: 'order_2' }, 'lee');
    const otherShoppers = String(Object(body).customerUid);
    const { imp_uid } = server.registerCard(otherShoppers, 'order_1');
    const receipt = { impUid: imp_uid, merchantUid: 'order_1', customerUid: otherShoppers };
    const answer = await server.post('/billing-key', receipt);
    expect([answer.status, answer.body]).toEqual([409, unverified('customerUid')]);
    expect(server.billingKeys).toEqual([]);
  });
});

describe('the server is not harmed when an attacker', () => {
  it('sends 300 webhooks of made-up numbers at once: 50 calls of the gateway at a time', async () => {
    const { client, options } = createServerOnSandbox();
    let inFlight = 0;
    let most = 0;
    const get = async (impUid: string) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inFlight -= 1;
      return client.payments.get(impUid);
    };
    const payments = { ...client.payments, get };
    const handlers = createHandlers({ ...options, client: { ...client, payments } });
    const post = (path: 'webhook' | 'complete', body: object) =>
      handlers[path](
        new Request('http://shop/', {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: 'user=kim' },
          body: JSON.stringify(body),
        }),
      );
    const webhooks = Array.from({ length: 300 }, (_, made) =>
      post('webhook', { imp_uid: `imp_${made}`, merchant_uid: 'order_1' }),
    );
    const shopper = post('complete', { impUid: 'imp_mine', merchantUid: 'order_1' });
    const statuses = (await Promise.all(webhooks)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect((await shopper).status).toBe(202);
    expect(most).toBe(50);
  });

  it('sends prototype keys in `custom_data` and in a body', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const hidden = '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}';
    const custom_data: object = JSON.parse(hidden);
    const { imp_uid } = server.pay('order_1', 32000, { forged: { custom_data } });
    const posted = `{"__proto__":{"isAdmin":true},"impUid":"${imp_uid}","merchantUid":"order_1"}`;
    expect((await server.post('/complete', posted)).status).toBe(200);
    const form = new URLSearchParams({ '__proto__[isAdmin]': 'true', __proto__: 'x' });
    form.append('imp_uid', imp_uid);
    form.append('merchant_uid', 'order_1');
    expect((await server.send('/webhook', { method: 'POST', body: form })).status).toBe(200);
    expect('isAdmin' in {}).toBe(false);
    expect(server.paid).toEqual([imp_uid]);
  });

  it.for(['/prepare', '/complete', '/webhook', '/confirm', '/billing-key'])(
    'posts to %s a body that is too large, not JSON, or of another type',
    async (path, { onTestFinished }) => {
      const server = await startHttpServer(onTestFinished);
      const ids = { impUid: 'imp_1', merchantUid: 'order_1', customerUid: 'card' };
      const wire = { imp_uid: 'imp_1', merchant_uid: 'order_1', amount: 32000 };
      const whole = JSON.stringify({ ...ids, ...wire });
      const posts = [
        ['application/json', JSON.stringify({ ...ids, ...wire, more: 'x'.repeat(1_000_000) })],
        ['application/json', whole.slice(0, -1)],
        ['application/json', `[${whole}]`],
        ['text/plain', whole],
        ['multipart/form-data; boundary=x', '--x--'],
      ] as const;
      for (const [type, body] of posts) {
        const headers = { 'content-type': type, cookie: 'user=kim' };
        const { status } = await server.send(path, { method: 'POST', headers, body });
        expect(`${type} ${status}`).toBe(`${type} 400`);
      }
      expect([...server.restCalls, ...server.ordersRead]).toEqual([]);
    },
  );

  it.for([
    ['a path', '../users/pg'],
    ['an encoded path', '..%2F..%2Fusers%2Fpg'],
    ['NUL', 'imp_1\u0000'],
    ['an id with a line break', 'imp_1\r\nX-Injected: 1'],
    ['10,000 characters', 'x'.repeat(10_000)],
  ])('sends %s instead of an id', async ([, id = ''], { onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const posts = [
      ['/complete', { impUid: id, merchantUid: 'order_1' }],
      ['/complete', { impUid: null, merchantUid: id }],
      ['/webhook', { imp_uid: id, merchant_uid: 'order_1' }],
      ['/confirm', { imp_uid: 'imp_1', merchant_uid: id, amount: 32000 }],
      ['/prepare', { merchantUid: id }],
      ['/billing-key', { impUid: id, merchantUid: 'order_1', customerUid: 'card' }],
    ] as const;
    for (const [path, body] of posts) {
      const { status, text } = await server.post(path, body);
      // 202 and 503 say only that the gateway does not know the number.
      expect([202, 400, 404, 409, 503]).toContain(status);
      expect(text).not.toContain(id.slice(0, 40));
    }
    const reached = server.restCalls.filter((call) => call.includes('/users/pg'));
    expect(reached).toEqual([]);
    expect(server.claims).toEqual(new Set());
  });

  it('makes the API redirect the server to another host', async ({ onTestFinished }) => {
    const [gateway, elsewhere] = [
      await startHttpGateway(onTestFinished),
      await startHttpGateway(onTestFinished),
    ];
    elsewhere.payments.push(wirePayment());
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(onTestFinished, { client });
    for (const status of [301, 302, 307, 308]) {
      const location = `${elsewhere.baseUrl}/payments/imp_1`;
      gateway.faults.push({ status, headers: { location } });
      expect((await server.complete('imp_1')).status).toBeGreaterThanOrEqual(500);
    }
    expect(elsewhere.requests).toEqual([]);
    expect(server.paid).toEqual([]);
  });

  it('knows the published test key, because `createClient` refuses it', () => {
    const published = { key: 'imp_apikey', secret };
    expect(() => createClient(published)).toThrow(expect.objectContaining({ field: 'key' }));
  });
});
