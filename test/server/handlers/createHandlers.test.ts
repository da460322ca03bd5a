import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../src/server.js';
import { startHttpGateway } from '../httpGateway.js';
import { startHttpServer } from '../httpServer.js';
import { keys, secret } from '../keys.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });

/** Silences `console.error` and returns its spy. */
const silenceConsole = () => vi.spyOn(console, 'error').mockImplementation(() => {});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('createHandlers', () => {
  it('rolls claims back when `onPaid` throws, and records the payment on the next request', async (test) => {
    const log = silenceConsole();
    const error = new Error('canary: the disk is full');
    let isFailing = true;
    const paid: string[] = [];
    const server = await startHttpServer(test.onTestFinished, {
      onPaid: async (_, { impUid }) => {
        if (isFailing) throw error;
        paid.push(impUid);
      },
    });
    const { imp_uid } = server.pay('order_1', 32000);
    const { status, text, body } = await server.complete(imp_uid);
    expect(status).toBe(503);
    expect(body).toEqual(errorWith({ reason: 'unavailable' }));
    expect(text).not.toContain('canary');
    expect(log.mock.calls).toEqual([[error]]);
    isFailing = false;
    expect((await server.complete(imp_uid)).status).toBe(200);
    expect(paid).toEqual([imp_uid]);
  });

  it('rolls claims back when `onReview` throws, and adds the review item on the next request', async (test) => {
    silenceConsole();
    let isFailing = true;
    const reviewed: string[] = [];
    const server = await startHttpServer(test.onTestFinished, {
      onReview: async (_, { payment }) => {
        if (isFailing) throw new Error('the disk is full');
        reviewed.push(payment.impUid);
      },
    });
    const { imp_uid } = server.pay('order_1', 100);
    expect((await server.complete(imp_uid)).status).toBe(503);
    isFailing = false;
    expect((await server.complete(imp_uid)).status).toBe(409);
    expect(reviewed).toEqual([imp_uid]);
  });

  it.for(['findOrder', 'authorize', 'show', 'onAwaitingDeposit'] as const)(
    'answers 503 without the error message when `%s` throws',
    async (name, { onTestFinished }) => {
      const log = silenceConsole();
      const changed = { [name]: () => Promise.reject(new Error('canary')) };
      const server = await startHttpServer(onTestFinished, changed);
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

  it('answers 503 when the gateway is down, and 502 when it answers with an error', async (test) => {
    const gateway = await startHttpGateway(test.onTestFinished);
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(test.onTestFinished, { client });
    const bad = JSON.stringify({ code: -1, message: `${secret} canary-token-1`, response: null });
    gateway.faults.push('reset', 'reset', 'reset', { status: 400, body: bad });
    const answers = [await server.complete('imp_1'), await server.complete('imp_1')];
    expect(answers.map(({ status }) => status)).toEqual([503, 502]);
    expect(answers.map(({ text }) => text).join()).not.toContain('canary');
  });

  it('answers 405 to another method, and 404 to another path', async ({ onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const read = await server.send('/complete', { method: 'GET' });
    expect(read.status).toBe(405);
    expect(read.headers.get('allow')).toBe('POST');
    expect(read.body).toEqual(errorWith({ reason: 'invalid' }));
    const withSlash = await server.post('/complete/', { impUid: null, merchantUid: 'order_404' });
    expect(withSlash.body).toEqual(errorWith({ reason: 'interrupted', code: 'hidden' }));
    const elsewhere = await server.send('/completed', { method: 'POST', body: '{}' });
    expect(elsewhere.status).toBe(404);
    expect(elsewhere.body).toEqual(errorWith({ reason: 'invalid' }));
  });
});
