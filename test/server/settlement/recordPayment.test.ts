import { describe, expect, it } from 'vitest';
import { serveShop } from '../httpServer.js';

const json = { format: 'json' } as const;

describe('handlers.record', () => {
  it('settles what the server charged by itself, once, also where a webhook tells it', async (test) => {
    const shop = await serveShop(test.onTestFinished, {}, json);
    shop.register('card', 'order_card');
    const order = { merchantUid: 'order_1', name: '정기구독', amount: 32000 };
    const payment = await shop.client.billing.charge('card', order);
    await shop.handlers.record(payment);
    await shop.gateway.webhooks.allAnswered();
    expect(shop.settled).toEqual([payment.impUid]);
    expect(await shop.handlers.record(payment)).toBeNull();
  });

  it('takes back what the server cancelled by itself', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const { imp_uid: impUid } = shop.pay('order_1', 32000);
    await shop.complete(impUid);
    const part = { impUid, amount: 2000, checksum: 32000, reason: '품절' };
    const cancelled = await shop.client.payments.cancel(part);
    expect(await shop.handlers.record(cancelled)).toBe('reversed');
    expect(await shop.handlers.record(cancelled)).toBeNull();
    expect(shop.reversed).toMatchObject([{ amount: 2000, left: 30000, reason: '품절' }]);
  });

  it('rejects with what was thrown, and can be tried again', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    const { imp_uid } = shop.pay('order_1', 32000);
    const payment = await shop.client.payments.get(imp_uid);
    shop.broken.add('settle');
    await expect(shop.handlers.record(payment)).rejects.toThrow('the disk is full');
    shop.broken.clear();
    expect(await shop.handlers.record(payment)).toBe('settled');
  });
});
