import { describe, expect, it, vi } from 'vitest';
import { startHttpServer } from '../httpServer.js';
import { createServerOnSandbox } from '../serverOnSandbox.js';

const errorWith = (error: object) => ({ error: expect.objectContaining(error) });

describe('the body of a request to `complete`', () => {
  it.for([
    ['text that is not JSON', 'order_1'],
    ['JSON that is not an object', '"order_1"'],
    ['no order number', '{"impUid":"imp_1"}'],
    ['no `impUid`', '{"merchantUid":"order_1"}'],
    ['a number as an id', '{"impUid":1,"merchantUid":"order_1"}'],
    ['a path as an id', '{"impUid":"../users/pg","merchantUid":"order_1"}'],
    ['a long id', JSON.stringify({ impUid: null, merchantUid: 'x'.repeat(10_000) })],
    [
      'too many bytes',
      JSON.stringify({ impUid: 'imp_1', merchantUid: 'order_1', x: 'x'.repeat(16_384) }),
    ],
    ['no content', ''],
  ] as const)('with %s is answered with 400', async ([, body], { onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    const headers = { 'content-type': 'application/json; charset=utf-8', cookie: 'user=kim' };
    const answer = await server.send('/complete', { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual(errorWith({ reason: 'invalid' }));
    expect(server.ordersRead).toEqual([]);
  });

  it('is not read further when it is too long', async () => {
    let read = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        read += 1;
        stream.enqueue(new Uint8Array(4096));
      },
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: endless,
      duplex: 'half',
    };
    const request = new Request('http://shop/complete', init);
    expect((await createServerOnSandbox().handlers.complete(request)).status).toBe(400);
    expect(read).toBeLessThan(10);
  });

  it('that is cut off by the client is answered with 400, and prints no stack trace', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const cut = new ReadableStream<Uint8Array>({
      pull: (stream) => stream.error(new Error('aborted')),
    });
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: cut,
      duplex: 'half',
    };
    const server = createServerOnSandbox();
    const request = new Request('http://shop/webhook', init);
    expect((await server.handlers.webhook(request)).status).toBe(400);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });

  it.for(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'of the type %s is answered with 400',
    async (type, { onTestFinished }) => {
      const server = await startHttpServer(onTestFinished);
      const body = JSON.stringify({ impUid: null, merchantUid: 'order_1' });
      const headers = { 'content-type': type };
      const answer = await server.send('/complete', { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
    },
  );
});
