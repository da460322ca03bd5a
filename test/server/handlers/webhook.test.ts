import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';
import { startHttpGateway } from '../httpGateway.js';
import { keys } from '../keys.js';
import { wirePayment } from '../wirePayment.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });
const silenceConsole = () => vi.spyOn(console, 'error').mockImplementation(() => {});
const json = { format: 'json' } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('handlers.webhook', () => {
  it.for(['json', 'form'] as const)(
    'records the payment of a webhook in %s',
    async (format, test) => {
      const server = await startHttpServer(test.onTestFinished, {}, { format });
      const { imp_uid } = server.pay('order_1', 32000);
      await server.gateway.webhooks.allAnswered();
      expect(server.gateway.webhooks.sent).toMatchObject([{ body: { imp_uid }, status: 200 }]);
      expect(server.paid).toEqual([imp_uid]);
      expect(server.orders.get('order_1')).toMatchObject({ state: 'paid' });
      expect(server.restInTransaction()).toBe(0);
    },
  );

  it('needs no session, and its answer has no data of the order', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, {
      authorize: () => Promise.reject(new Error('authorize was called')),
      show: () => Promise.reject(new Error('show was called')),
    });
    const { imp_uid } = server.pay('order_1', 32000);
    const { status, text, headers } = await server.webhook(imp_uid);
    expect([status, text]).toEqual([200, '{}']);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(server.paid).toEqual([imp_uid]);
  });

  it('ignores the status in the body, so a webhook that reports a failed payment as paid records nothing', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000, { outcome: 'decline' });
    expect((await server.webhook(imp_uid, { amount: '32000', success: 'true' })).status).toBe(200);
    expect([...server.paid, ...server.reviews]).toEqual([]);
    expect(server.claims).toEqual(new Set());
  });

  it('claims nothing for a window that is still open', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const begun = { ...server.pay('order_1', 32000), status: 'ready' } as const;
    server.records.save(begun);
    expect((await server.webhook(begun.imp_uid)).status).toBe(200);
    expect(server.claims).toEqual(new Set());
  });

  it('answers 200 only after the transaction of `onPaid` is committed', async ({
    onTestFinished,
  }) => {
    let begin = () => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    let commit = () => {};
    const server = await startHttpServer(onTestFinished, {
      onPaid: () => {
        begin();
        return new Promise((resolve) => {
          commit = resolve;
        });
      },
    });
    const { imp_uid } = server.pay('order_1', 32000);
    let answered = false;
    const answering = server.webhook(imp_uid).then(({ status }) => {
      answered = true;
      return status;
    });
    await begun;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    commit();
    expect(await answering).toBe(200);
  });

  it('calls `onPaid` once for many concurrent webhooks and requests', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, json);
    const { imp_uid } = server.pay('order_1', 32000, { outcome: 'webhookTwice' });
    const webhooks = Array.from({ length: 10 }, () => server.webhook(imp_uid));
    const completed = Array.from({ length: 10 }, () => server.complete(imp_uid));
    const answers = await Promise.all([...webhooks, ...completed]);
    await server.gateway.webhooks.allAnswered();
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(server.paid).toEqual([imp_uid]);
    expect(server.reviews).toEqual([]);
  });

  it('records a virtual account when it is issued, and the payment when the deposit arrives', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, json);
    const { imp_uid } = server.pay('order_1', 32000, { method: 'vbank' });
    await server.gateway.webhooks.allAnswered();
    expect(server.accounts).toHaveLength(1);
    expect(server.paid).toEqual([]);
    await server.gateway.deposit('order_1');
    expect(server.paid).toEqual([imp_uid]);
    expect(server.accounts).toHaveLength(1);
  });

  it('records no virtual account from an outdated answer after the deposit', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    await server.gateway.deposit('order_1');
    await server.webhook(issued.imp_uid);
    server.records.save(issued);
    await server.webhook(issued.imp_uid);
    expect(server.paid).toEqual([issued.imp_uid]);
    expect(server.accounts).toEqual([]);
  });

  it('records a scheduled charge, or calls `onScheduledChargeFailed` if it was declined', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, json);
    server.registerCard('card', 'order_card');
    const at = server.gateway.clock.seconds + 60;
    const schedule = (merchant_uid: string) =>
      server.gateway.schedules.add('card', [
        { merchant_uid, amount: 32000, name: '정기구독', schedule_at: at },
      ]);
    schedule('order_1');
    await server.gateway.advance(60_000);
    expect(server.paid).toHaveLength(1);
    expect(server.records.payment(server.paid[0] ?? '')).toMatchObject({
      customer_uid_usage: 'payment.scheduled',
    });

    server.addOrder('order_2');
    const key = server.records.billingKey('card');
    if (key) server.records.saveBillingKey({ ...key, declines: '한도초과' });
    server.gateway.schedules.add('card', [
      { merchant_uid: 'order_2', amount: 32000, name: '정기구독', schedule_at: at + 60 },
    ]);
    await server.gateway.advance(60_000);
    const [failure] = server.failedCharges;
    expect(failure).toMatchObject({ merchantUid: 'order_2', failReason: '한도초과' });
    await server.webhook(failure?.impUid ?? '', { merchant_uid: 'order_2' });
    expect(server.failedCharges).toHaveLength(1);
    expect(server.paid).toHaveLength(1);
    expect(server.reviews).toEqual([]);
  });

  it('records the payment, not the status in the body, after a notice about escrow', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_1', { escrow: true });
    const forged = { pg: 'html5_inicis.iniescrow0', escrow: true };
    const { imp_uid } = server.pay('order_1', 32000, { forged });
    const body = {
      event: 'Inicis.Escrow.Changed',
      imp_uid,
      merchant_uid: 'order_1',
      status: 'cancelled',
      extra: { escrow_status: '4', changed_at: 1_766_588_399, denied_reason: '변심' },
    };
    expect((await server.post('/webhook', body, '')).status).toBe(200);
    expect(server.paid).toEqual([imp_uid]);
    expect(server.refunds).toEqual([]);
  });

  it('adds one review item for a payment of an unknown order, and answers 200', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, json);
    const { imp_uid } = server.pay('order_404', 32000, { outcome: 'webhookTwice' });
    await server.gateway.webhooks.allAnswered();
    expect(server.gateway.webhooks.sent.map(({ status }) => status)).toEqual([200, 200]);
    expect(server.reviews).toEqual([
      { item: expect.objectContaining({ kind: 'unknownOrder', held: 32000 }), order: null },
    ]);
    expect((await server.webhook(imp_uid, { merchant_uid: 'order_404' })).status).toBe(200);
    expect(server.reviews).toHaveLength(1);
  });

  it("answers 200 to the test button of PortOne's console, without a REST call", async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { status, text } = await server.webhook('imp_1234567890');
    expect([status, text]).toEqual([200, '{}']);
    expect(server.restCalls).toEqual([]);
  });

  it('always asks the gateway, also for a number that it did not know a moment ago', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const later = server.pay('order_1', 32000);
    server.records.save({ ...later, imp_uid: 'imp_9' });
    const late = 'imp_10';
    expect((await server.complete(late)).status).toBe(202);
    expect((await server.webhook(late)).status).toBe(503);
    server.records.save({ ...later, imp_uid: late, merchant_uid: 'order_1' });
    expect((await server.webhook(late)).status).toBe(200);
    expect(server.paid).toEqual([late]);
    expect((await server.complete(late)).status).toBe(200);
  });

  it('answers 503 for a payment that the gateway does not know yet, so that it is sent again', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { status, body, headers } = await server.webhook('imp_404');
    expect(status).toBe(503);
    expect(body).toEqual(errorWith({ reason: 'unavailable' }));
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(server.claims).toEqual(new Set());
  });

  it('answers 503 when the gateway is down, and 502 when it answers with an error', async (test) => {
    const gateway = await startHttpGateway(test.onTestFinished);
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(test.onTestFinished, { client });
    gateway.payments.push(wirePayment());
    const refused = JSON.stringify({ code: 1, message: '오류', response: null });
    gateway.faults.push('reset', 'reset', 'reset', { status: 200, body: refused });
    const answers = [];
    for (let tries = 0; tries < 3; tries += 1) answers.push((await server.webhook('imp_1')).status);
    expect(answers).toEqual([503, 502, 200]);
    expect(server.paid).toEqual(['imp_1']);
  });

  it.for(['onPaid', 'onReview', 'findOrder', 'transaction', 'claim'] as const)(
    'answers 503 when `%s` throws, and records the payment when the webhook is sent again',
    async (name, { onTestFinished }) => {
      const log = silenceConsole();
      const server = await startHttpServer(onTestFinished, {}, { ...json, retries: 1 });
      server.failing.add(name);
      const { imp_uid } = server.pay('order_1', name === 'onReview' ? 100 : 32000);
      await server.gateway.webhooks.allAnswered();
      server.failing.clear();
      await server.gateway.advance(60_000);
      expect(server.gateway.webhooks.sent.map(({ status }) => status)).toEqual([503, 200]);
      const reviewed = server.reviews.map(({ item }) => item.payment.impUid);
      expect([...new Set([...server.paid, ...reviewed])]).toEqual([imp_uid]);
      expect(log.mock.calls).toEqual([[new Error('canary: the disk is full')]]);
    },
  );

  it.for([
    ['text that is not JSON', 'order_1'],
    ['an array', '[]'],
    ['no `imp_uid`', '{"merchant_uid":"order_1"}'],
    ['no order number', '{"imp_uid":"imp_1"}'],
    ['an object as an id', '{"imp_uid":{"$ne":null},"merchant_uid":"order_1"}'],
    ['a path as an id', '{"imp_uid":"../users/pg","merchant_uid":"order_1"}'],
    ['no content', ''],
  ])(
    'answers 400 to a body with %s, and reads no payment and no order',
    async ([, body], { onTestFinished }) => {
      const server = await startHttpServer(onTestFinished);
      const answer = await server.post('/webhook', body, '');
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual(errorWith({ reason: 'invalid' }));
      expect(server.restCalls).toEqual([]);
      expect(server.ordersRead).toEqual([]);
    },
  );
});
