import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/server.js';
import { keys, startGateway } from '../httpGateway.js';
import { serveShop } from '../httpServer.js';
import { note } from '../serverOnSandbox.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });
const order = { merchantUid: 'order_1' };

describe('handlers.prepare', () => {
  it('registers what the order costs: no window opens with another amount', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const { status, body } = await shop.post('/prepare', { ...order, amount: 100 });
    expect([status, body]).toEqual([200, { prepared: { state: 'open', note } }]);
    expect(shop.records.prepared('order_1')).toMatchObject({ amount: 32000 });
    expect(() => shop.pay('order_1', 100)).toThrow('refused');
    expect(shop.pay('order_1', 32000)).toMatchObject({ status: 'paid' });
  });

  it('changes it where the order changed since, however often it is asked', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    await Promise.all([shop.post('/prepare', order), shop.post('/prepare', order)]);
    shop.addOrder('order_1', { amount: 16000 });
    expect((await shop.post('/prepare', order)).status).toBe(200);
    expect(shop.records.prepared('order_1')).toMatchObject({ amount: 16000 });
  });

  it('registers nothing for who may not see the order, and tells nothing', async (test) => {
    const shop = await serveShop(test.onTestFinished);
    const stranger = await shop.post('/prepare', order, 'lee');
    const unknown = await shop.post('/prepare', { merchantUid: 'order_404' }, 'lee');
    expect(stranger.status).toBe(404);
    expect(stranger.text).not.toMatch(/canary|32000/);
    expect(stranger.text).toBe(unknown.text);
    expect(shop.calls).toEqual([]);
  });

  it('never answers 202: nothing is paid, so nothing is unsure', async ({ onTestFinished }) => {
    const gateway = await startGateway(onTestFinished);
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const shop = await serveShop(onTestFinished, { client });
    gateway.faults.push('reset');
    const { status, body } = await shop.post('/prepare', order);
    expect(status).toBe(503);
    expect(body).toEqual(errorWith({ reason: 'unavailable' }));
  });

  it('answers 400 to what is no order number', async ({ onTestFinished }) => {
    const shop = await serveShop(onTestFinished);
    for (const body of [{}, { merchantUid: 1 }, { merchantUid: '../users/pg' }, 'order_1']) {
      expect((await shop.post('/prepare', body)).status).toBe(400);
    }
    expect(shop.calls).toEqual([]);
  });
});
