import { describe, expect, it } from 'vitest';
import { startHttpServer } from '../httpServer.js';

const json = { format: 'json' } as const;

describe('handlers.record', () => {
  it('records a charge of the server once, even if a webhook reports it too', async (test) => {
    const server = await startHttpServer(test.onTestFinished, {}, json);
    server.registerCard('card', 'order_card');
    const order = { merchantUid: 'order_1', name: '정기구독', amount: 32000 };
    const payment = await server.client.billing.charge('card', order);
    await server.handlers.record(payment);
    await server.gateway.webhooks.allAnswered();
    expect(server.paid).toEqual([payment.impUid]);
    expect(await server.handlers.record(payment)).toBeNull();
  });

  it('records a cancellation of the server once as a refund', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid: impUid } = server.pay('order_1', 32000);
    await server.complete(impUid);
    const part = { impUid, amount: 2000, checksum: 32000, reason: '품절' };
    const cancelled = await server.client.payments.cancel(part);
    expect(await server.handlers.record(cancelled)).toBe('refunded');
    expect(await server.handlers.record(cancelled)).toBeNull();
    expect(server.refunds).toMatchObject([{ amount: 2000, left: 30000, reason: '품절' }]);
  });

  it('rejects with the error of `onPaid`, and records the payment on the next call', async ({
    onTestFinished,
  }) => {
    const server = await startHttpServer(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const payment = await server.client.payments.get(imp_uid);
    server.failing.add('onPaid');
    await expect(server.handlers.record(payment)).rejects.toThrow('the disk is full');
    server.failing.clear();
    expect(await server.handlers.record(payment)).toBe('paid');
  });
});
