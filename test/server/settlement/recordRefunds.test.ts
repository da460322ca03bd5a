import { describe, expect, it } from 'vitest';
import { serveShop } from '../httpServer.js';

const json = { format: 'json' } as const;

describe('a cancellation', () => {
  it('reverses what was settled, once, however often it is told', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished, {}, json);
    const { imp_uid } = shop.pay('order_1', 32000);
    await shop.gateway.webhooks.allAnswered();
    await shop.gateway.cancelInConsole('order_1', { reason: '품절' });
    await Promise.all(Array.from({ length: 5 }, () => shop.webhook(imp_uid)));
    expect(shop.reversed).toEqual([
      expect.objectContaining({ impUid: imp_uid, amount: 32000, left: 0, reason: '품절' }),
    ]);
    expect(shop.reviews).toEqual([]);
    expect(shop.gateway.webhooks.sent.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('of a part reverses that part, and of the rest the rest', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished, {}, json);
    shop.pay('order_1', 32000);
    await shop.gateway.webhooks.allAnswered();
    await shop.gateway.cancelInConsole('order_1', { amount: 2000 });
    await shop.gateway.cancelInConsole('order_1', { amount: 5000 });
    await shop.gateway.cancelInConsole('order_1');
    const parts = shop.reversed.map(({ amount, left }) => [amount, left]);
    expect(parts).toEqual([
      [2000, 30000],
      [5000, 25000],
      [25000, 0],
    ]);
  });

  it('whose webhook was lost is reversed with the next one, each by itself', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const { imp_uid } = shop.pay('order_1', 32000);
    await shop.webhook(imp_uid);
    await shop.gateway.cancelInConsole('order_1', { amount: 2000 });
    await shop.gateway.cancelInConsole('order_1', { amount: 5000 });
    await shop.webhook(imp_uid);
    expect(shop.reversed.map(({ amount }) => amount)).toEqual([2000, 5000]);
  });

  it('is reversed by `complete` too, which then tells the browser that it is not paid', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const { imp_uid } = shop.pay('order_1', 32000);
    await shop.complete(imp_uid);
    await shop.gateway.cancelInConsole('order_1');
    expect((await shop.complete(imp_uid)).status).toBe(409);
    expect(shop.reversed).toHaveLength(1);
  });

  it('seen before settling leaves a tombstone: an older answer settles nothing', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const paid = shop.pay('order_1', 32000);
    await shop.gateway.cancelInConsole('order_1');
    await shop.webhook(paid.imp_uid);
    shop.records.save(paid);
    expect((await shop.webhook(paid.imp_uid)).status).toBe(200);
    expect((await shop.complete(paid.imp_uid)).status).toBe(409);
    expect([...shop.settled, ...shop.reversed, ...shop.reviews]).toEqual([]);
  });

  it('before settling leaves the order open for another payment', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const first = shop.pay('order_1', 32000);
    await shop.gateway.cancelInConsole('order_1');
    await shop.webhook(first.imp_uid);
    const second = shop.pay('order_1', 32000);
    await shop.webhook(second.imp_uid);
    expect(shop.settled).toEqual([second.imp_uid]);
  });

  it('of a part before settling puts the rest into review, and tells what becomes of it', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const { imp_uid } = shop.pay('order_1', 32000);
    await shop.gateway.cancelInConsole('order_1', { amount: 2000 });
    for (let tries = 0; tries < 2; tries += 1) await shop.webhook(imp_uid);
    await shop.gateway.cancelInConsole('order_1', { amount: 10000 });
    for (let tries = 0; tries < 2; tries += 1) await shop.webhook(imp_uid);
    await shop.gateway.cancelInConsole('order_1');
    for (let tries = 0; tries < 2; tries += 1) await shop.webhook(imp_uid);
    const kinds = shop.reviews.map(({ finding: { kind, held } }) => [kind, held]);
    expect(kinds).toEqual([
      ['cancelled', 30000],
      ['cancelled', 20000],
      ['cancelled', 0],
    ]);
    expect([...shop.settled, ...shop.reversed]).toEqual([]);
  });

  it('of a payment in review tells the person that it is done', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished, {}, json);
    shop.pay('order_1', 100);
    await shop.gateway.webhooks.allAnswered();
    await shop.gateway.cancelInConsole('order_1');
    const kinds = shop.reviews.map(({ finding: { kind, held } }) => [kind, held]);
    expect(kinds).toEqual([
      ['mismatch', 100],
      ['cancelled', 0],
    ]);
    expect(shop.reversed).toEqual([]);
  });

  it('of a settled order that is gone goes into review', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished, {}, json);
    shop.pay('order_1', 32000);
    await shop.gateway.webhooks.allAnswered();
    shop.orders.clear();
    await shop.gateway.cancelInConsole('order_1', { amount: 2000 });
    expect(shop.reviews).toMatchObject([{ finding: { kind: 'unknownOrder', held: 30000 } }]);
  });

  it('without its place in the list goes into review: nobody knows how often', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const paid = shop.pay('order_1', 32000);
    await shop.webhook(paid.imp_uid);
    shop.records.save({ ...paid, status: 'cancelled', cancel_amount: 2000, cancelled_at: 1 });
    for (let tries = 0; tries < 2; tries += 1) {
      expect((await shop.webhook(paid.imp_uid)).status).toBe(200);
    }
    expect(shop.reversed).toEqual([]);
    expect(shop.reviews).toMatchObject([{ finding: { kind: 'cancelled', held: 30000 } }]);
  });

  it('of a part is one also where the gateway still says paid', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const paid = shop.pay('order_1', 32000);
    await shop.webhook(paid.imp_uid);
    await shop.gateway.cancelInConsole('order_1', { amount: 2000 });
    const cancelled = shop.records.payment(paid.imp_uid);
    if (cancelled) shop.records.save({ ...cancelled, status: 'paid' });
    await shop.webhook(paid.imp_uid);
    expect(shop.reversed).toMatchObject([{ amount: 2000, left: 30000 }]);
  });

  it('of an account that nobody paid into is no refund', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const issued = shop.pay('order_1', 32000, { method: 'vbank' });
    await shop.webhook(issued.imp_uid);
    shop.records.save({ ...issued, status: 'cancelled', cancelled_at: 1 });
    expect((await shop.webhook(issued.imp_uid)).status).toBe(200);
    expect([...shop.settled, ...shop.reversed, ...shop.reviews]).toEqual([]);
  });
});
