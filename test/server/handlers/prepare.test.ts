import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';
import { createServerOnSandbox, note } from '../serverOnSandbox.js';
import { startHttpGateway } from '../httpGateway.js';
import { keys } from '../keys.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });
const order = { merchantUid: 'order_1' };

afterEach(() => {
  vi.useRealTimers();
});

describe('handlers.prepare', () => {
  it('registers the amount of the order, so that no window opens with another amount', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const { status, body } = await server.post('/prepare', { ...order, amount: 100 });
    expect([status, body]).toEqual([200, { prepared: { state: 'open', note } }]);
    expect(server.records.prepared('order_1')).toMatchObject({ amount: 32000 });
    expect(() => server.pay('order_1', 100)).toThrow('refused');
    expect(server.pay('order_1', 32000)).toMatchObject({ status: 'paid' });
  });

  it('updates the registered amount when the order has changed, also for concurrent requests', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    await Promise.all([server.post('/prepare', order), server.post('/prepare', order)]);
    server.addOrder('order_1', { amount: 16000 });
    expect((await server.post('/prepare', order)).status).toBe(200);
    expect(server.records.prepared('order_1')).toMatchObject({ amount: 16000 });
  });

  it('registers nothing for an unauthorised browser, and its answer has no data of the order', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    const otherShopper = await server.post('/prepare', order, 'lee');
    const unknown = await server.post('/prepare', { merchantUid: 'order_404' }, 'lee');
    expect(otherShopper.status).toBe(404);
    expect(otherShopper.text).not.toMatch(/canary|32000/);
    expect(otherShopper.text).toBe(unknown.text);
    expect(server.restCalls).toEqual([]);
  });

  it('answers 503, not 202, when the gateway fails, because nothing can have been paid', async ({
    onTestFinished,
  }) => {
    const gateway = await startHttpGateway(onTestFinished);
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(onTestFinished, { client });
    gateway.faults.push('reset');
    const { status, body } = await server.post('/prepare', order);
    expect(status).toBe(503);
    expect(body).toEqual(errorWith({ reason: 'unavailable' }));
  });

  it.for(['closed', 'paid'] as const)(
    'refuses a %s order with its code, without a transaction or a REST call',
    async (code, test) => {
      const server = await startHttpServer(test.onTestFinished);
      if (code === 'paid') await server.webhook(server.pay('order_1', 32000).imp_uid);
      if (code === 'closed') server.addOrder('order_1', { closed: true });
      const calls = server.restCalls.length;
      server.failing.add('transaction');
      const { status, body } = await server.post('/prepare', order);
      expect([status, body]).toEqual([409, errorWith({ reason: 'unverified', code })]);
      expect(server.restCalls).toHaveLength(calls);
      const otherShopper = await server.post('/prepare', order, 'lee');
      expect(otherShopper.body).toEqual(errorWith({ reason: 'interrupted', code: 'hidden' }));
    },
  );

  it('registers an amount that the database returns as a text, and refuses 0 won', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    server.addOrder('order_1', { amount: '32000.00' });
    expect((await server.post('/prepare', order)).status).toBe(200);
    expect(server.records.prepared('order_1')).toMatchObject({ amount: 32000 });
    server.addOrder('order_1', { amount: 0 });
    const { status, body } = await server.post('/prepare', order);
    expect([status, body]).toEqual([400, errorWith({ reason: 'invalid', code: 'won' })]);
  });

  it('refuses after 8 seconds if the order cannot be read', async () => {
    vi.useFakeTimers();
    const server = createServerOnSandbox({ findOrder: () => new Promise(() => {}) });
    const answering = server.handlers.prepare(
      new Request('http://shop/prepare', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
      }),
    );
    await vi.advanceTimersByTimeAsync(8_000);
    expect((await answering).status).toBe(503);
    expect(server.restCalls).toEqual([]);
  });

  it('answers 400 without a valid order number', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    for (const body of [{}, { merchantUid: 1 }, { merchantUid: '../users/pg' }, 'order_1']) {
      expect((await server.post('/prepare', body)).status).toBe(400);
    }
    expect(server.restCalls).toEqual([]);
  });
});
