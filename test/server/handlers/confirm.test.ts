import { afterEach, describe, expect, it, vi } from 'vitest';
import { startHttpServer } from '../httpServer.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const reason = expect.stringMatching(/[가-힣].*\(.*[a-z]\.\)/);
const confirmRequest = (amount: unknown, merchant_uid = 'order_1') => ({
  imp_uid: 'imp_1',
  merchant_uid,
  amount,
});

describe('handlers.confirm', () => {
  it('answers 200 for the amount of the order, without a REST call', async (test) => {
    const server = await startHttpServer(test.onTestFinished);
    expect((await server.post('/confirm', confirmRequest(32000), '')).status).toBe(200);
    expect(server.restCalls).toEqual([]);
    expect(server.claims).toEqual(new Set());
  });

  it('accepts a form body too', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const statuses = [];
    for (const amount of ['32000', '100']) {
      const body = new URLSearchParams({ imp_uid: 'imp_1', merchant_uid: 'order_1', amount });
      statuses.push((await server.send('/confirm', { method: 'POST', body })).status);
    }
    expect(statuses).toEqual([200, 409]);
  });

  it.for([
    ['another amount', confirmRequest(100)],
    ['an amount that is not a number', confirmRequest('')],
    ['an unknown order', confirmRequest(32000, 'order_404')],
  ])('refuses %s with a reason for the shopper', async ([, body], { onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const answer = await server.post('/confirm', body, '');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).toEqual(expect.objectContaining({ reason }));
  });

  it('accepts an amount that the database returns as a text', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.addOrder('order_1', { amount: '32000.00' });
    expect((await server.post('/confirm', confirmRequest(32000), '')).status).toBe(200);
    server.addOrder('order_1', { amount: 'free' });
    expect((await server.post('/confirm', confirmRequest(32000), '')).status).toBe(409);
  });

  it.for(['closed', 'paid'] as const)(
    'refuses a %s order with its code, without a transaction',
    async (code, test) => {
      const server = await startHttpServer(test.onTestFinished);
      if (code === 'paid') await server.webhook(server.pay('order_1', 32000).imp_uid);
      if (code === 'closed') server.addOrder('order_1', { closed: true });
      server.failing.add('transaction');
      const answer = await server.post('/confirm', confirmRequest(32000), '');
      expect([answer.status, answer.body]).toEqual([
        409,
        { reason, error: expect.objectContaining({ reason: 'unverified', code }) },
      ]);
      const guessed = await server.post('/confirm', confirmRequest(100), '');
      expect(guessed.text).not.toContain(code);
    },
  );

  it('answers the same for an unknown order and another amount', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const known = await server.post('/confirm', confirmRequest(100), '');
    const unknown = await server.post('/confirm', confirmRequest(32000, 'order_404'), '');
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
  });

  it.for(['findOrder', 'has'] as const)(
    'refuses the payment when `%s` throws, without the message of the error',
    async (name, test) => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      const server = await startHttpServer(test.onTestFinished);
      server.failing.add(name);
      const { status, text, body } = await server.post('/confirm', confirmRequest(32000), '');
      expect(status).toBe(503);
      expect(body).toEqual({ reason });
      expect(text).not.toContain('canary');
      expect(log).toHaveBeenCalledOnce();
    },
  );

  it('refuses after 8 seconds, because the gateway waits only 10 seconds', async () => {
    vi.useFakeTimers();
    const server = createServerOnSandbox({ findOrder: () => new Promise(() => {}) });
    const request = new Request('http://shop/confirm', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(confirmRequest(32000)),
    });
    const answering = server.handlers.confirm(request);
    await vi.advanceTimersByTimeAsync(8_000);
    const response = await answering;
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ reason });
  });
});
