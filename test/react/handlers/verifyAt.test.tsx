import { PaymentError, verifyAt } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';

const receipt = { impUid: 'imp_1', merchantUid: 'order_1' };
const context = { signal: new AbortController().signal, known: true };
const answering = (body: unknown, init?: ResponseInit) =>
  vi.fn<typeof fetch>(async () =>
    typeof body === 'string' ? new Response(body, init) : Response.json(body, init),
  );

describe('verifyAt', () => {
  it('posts the receipt as JSON with the other options of `fetch`', async () => {
    const send = answering({ paid: { orderNo: 'A-1' } });
    const headers = { 'x-csrf': 'token' };
    const verify = verifyAt<{ orderNo: string }>('/complete', {
      fetch: send,
      headers,
      credentials: 'include',
    });
    expect(await verify(receipt, context)).toEqual({ orderNo: 'A-1' });
    const [url, init] = send.mock.calls[0] ?? [];
    expect(url).toBe('/complete');
    expect(init).toMatchObject({
      method: 'POST',
      credentials: 'include',
      keepalive: true,
      signal: context.signal,
      body: JSON.stringify(receipt),
    });
    expect(Object.fromEntries(new Headers(init?.headers))).toEqual({
      'x-csrf': 'token',
      'content-type': 'application/json',
    });
  });

  it('passes the server’s result to `parse`', async () => {
    const parse = (answer: unknown) => `order ${String(answer)}`;
    const verify = verifyAt('/complete', { fetch: answering({ paid: 7 }), parse });
    expect(await verify(receipt, context)).toBe('order 7');
  });

  it('returns an issued billing key and an awaiting deposit', async () => {
    const issued = verifyAt('/key', { fetch: answering({ issued: 'card_1' }) });
    expect(await issued({ ...receipt, customerUid: 'card_1' }, context)).toBe('card_1');
    const awaiting = { awaiting: 'deposit', account: { number: '1' } };
    const deposit = verifyAt('/complete', { fetch: answering(awaiting) });
    expect(await deposit(receipt, context)).toEqual(awaiting);
  });

  it('does not count a registered card as paid', async () => {
    const verify = verifyAt('/complete', { fetch: answering({ issued: 'card_1' }) });
    await expect(verify(receipt, context)).rejects.toMatchObject({ reason: 'unverified' });
  });

  it('throws the `PaymentError` of the server', async () => {
    const error = new PaymentError('unverified', 'amount: 100, not 64000', { receipt });
    const verify = verifyAt('/complete', { fetch: answering({ error }, { status: 409 }) });
    await expect(verify(receipt, context)).rejects.toMatchObject({
      reason: 'unverified',
      message: error.message,
      receipt,
    });
  });

  it.each([
    ['an object without known keys', {}],
    ['a list', []],
    ['null', null],
    ['an error that is not a `PaymentError`', { error: { message: 'boom' } }],
  ])('rejects with `interrupted` when the body is %s', async (_, body) => {
    const verify = verifyAt('/complete', { fetch: answering(body, { status: 500 }) });
    await expect(verify(receipt, context)).rejects.toMatchObject({
      reason: 'interrupted',
      receipt,
    });
  });

  it.each([['<html>502</html>'], ['']])(
    'rejects with `interrupted` when the body is %j',
    async (body) => {
      const verify = verifyAt('/complete', { fetch: answering(body, { status: 502 }) });
      await expect(verify(receipt, context)).rejects.toMatchObject({ reason: 'interrupted' });
    },
  );
});
