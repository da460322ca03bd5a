import { describe, expect, it } from 'vitest';
import { startHttpServer } from '../httpServer.js';

const json = { format: 'json' } as const;

describe('a refund', () => {
  it('calls `onRefunded` once for any number of webhooks', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, {}, json);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.gateway.webhooks.allAnswered();
    await server.gateway.cancelInConsole('order_1', { reason: '품절' });
    await Promise.all(Array.from({ length: 5 }, () => server.webhook(imp_uid)));
    expect(server.refunds).toEqual([
      expect.objectContaining({ impUid: imp_uid, amount: 32000, left: 0, reason: '품절' }),
    ]);
    expect(server.reviews).toEqual([]);
    expect(server.gateway.webhooks.sent.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('of a part is recorded with its amount and with the amount that is left', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished, {}, json);
    server.pay('order_1', 32000);
    await server.gateway.webhooks.allAnswered();
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    await server.gateway.cancelInConsole('order_1', { amount: 5000 });
    await server.gateway.cancelInConsole('order_1');
    const parts = server.refunds.map(({ amount, left }) => [amount, left]);
    expect(parts).toEqual([
      [2000, 30000],
      [5000, 25000],
      [25000, 0],
    ]);
  });

  it('whose webhook was lost is recorded separately with the next webhook', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.webhook(imp_uid);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    await server.gateway.cancelInConsole('order_1', { amount: 5000 });
    await server.webhook(imp_uid);
    expect(server.refunds.map(({ amount }) => amount)).toEqual([2000, 5000]);
  });

  it('is recorded by `complete` too, which answers that the order is not paid', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.complete(imp_uid);
    await server.gateway.cancelInConsole('order_1');
    expect((await server.complete(imp_uid)).status).toBe(409);
    expect(server.refunds).toHaveLength(1);
  });

  it('before the payment is recorded keeps the claim, so that an outdated answer records nothing', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1');
    await server.webhook(paid.imp_uid);
    server.records.save(paid);
    expect((await server.webhook(paid.imp_uid)).status).toBe(200);
    expect((await server.complete(paid.imp_uid)).status).toBe(409);
    expect([...server.paid, ...server.refunds, ...server.reviews]).toEqual([]);
  });

  it('before the payment is recorded leaves the order open for another payment', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    const first = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1');
    await server.webhook(first.imp_uid);
    const second = server.pay('order_1', 32000);
    await server.webhook(second.imp_uid);
    expect(server.paid).toEqual([second.imp_uid]);
  });

  it('of a part before the payment is recorded adds a review item, and later refunds update it', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    for (let tries = 0; tries < 2; tries += 1) await server.webhook(imp_uid);
    await server.gateway.cancelInConsole('order_1', { amount: 10000 });
    for (let tries = 0; tries < 2; tries += 1) await server.webhook(imp_uid);
    await server.gateway.cancelInConsole('order_1');
    for (let tries = 0; tries < 2; tries += 1) await server.webhook(imp_uid);
    const kinds = server.reviews.map(({ item: { kind, held } }) => [kind, held]);
    expect(kinds).toEqual([
      ['cancelled', 30000],
      ['cancelled', 20000],
      ['cancelled', 0],
    ]);
    expect([...server.paid, ...server.refunds]).toEqual([]);
  });

  it('of a payment in review updates the review item', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, {}, json);
    server.pay('order_1', 100);
    await server.gateway.webhooks.allAnswered();
    await server.gateway.cancelInConsole('order_1');
    const kinds = server.reviews.map(({ item: { kind, held } }) => [kind, held]);
    expect(kinds).toEqual([
      ['mismatch', 100],
      ['cancelled', 0],
    ]);
    expect(server.refunds).toEqual([]);
  });

  it('of a paid order that was deleted adds a review item', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished, {}, json);
    server.pay('order_1', 32000);
    await server.gateway.webhooks.allAnswered();
    server.orders.clear();
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    expect(server.reviews).toMatchObject([{ item: { kind: 'unknownOrder', held: 30000 } }]);
  });

  it('that is missing in the list of cancellations adds a review item', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.webhook(paid.imp_uid);
    server.records.save({ ...paid, status: 'cancelled', cancel_amount: 2000, cancelled_at: 1 });
    for (let tries = 0; tries < 2; tries += 1) {
      expect((await server.webhook(paid.imp_uid)).status).toBe(200);
    }
    expect(server.refunds).toEqual([]);
    expect(server.reviews).toMatchObject([{ item: { kind: 'cancelled', held: 30000 } }]);
  });

  it('of a part is recorded even if the status at the gateway is still paid', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    const paid = server.pay('order_1', 32000);
    await server.webhook(paid.imp_uid);
    await server.gateway.cancelInConsole('order_1', { amount: 2000 });
    const cancelled = server.records.payment(paid.imp_uid);
    if (cancelled) server.records.save({ ...cancelled, status: 'paid' });
    await server.webhook(paid.imp_uid);
    expect(server.refunds).toMatchObject([{ amount: 2000, left: 30000 }]);
  });

  it('is not recorded for a cancelled virtual account without a deposit', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    const issued = server.pay('order_1', 32000, { method: 'vbank' });
    await server.webhook(issued.imp_uid);
    server.records.save({ ...issued, status: 'cancelled', cancelled_at: 1 });
    expect((await server.webhook(issued.imp_uid)).status).toBe(200);
    expect([...server.paid, ...server.refunds, ...server.reviews]).toEqual([]);
  });
});
