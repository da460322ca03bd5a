import { isPaymentError, PaymentError, verifyAt } from 'react-inicis';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { markRepeated } from '../../../src/react/handlers/repeatedTries.js';

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

  it.each([
    ['an object', { 'Content-Type': 'application/json' }],
    ['`Headers`', new Headers({ 'content-type': 'application/json; charset=utf-8' })],
    ['pairs', [['CONTENT-TYPE', 'text/plain']] satisfies [string, string][]],
  ])('sends one content type if the headers of the shop name one, as %s', async (_, headers) => {
    const send = answering({ paid: 'A-1' });
    await verifyAt('/complete', { fetch: send, headers })(receipt, context);
    const [, init] = send.mock.calls[0] ?? [];
    expect(new Headers(init?.headers).get('content-type')).toBe('application/json');
  });

  it('uses the `fetch` of the page at the time of the question', async () => {
    const verify = verifyAt('/complete');
    vi.stubGlobal('fetch', answering({ paid: 'A-1' }));
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await verify(receipt, context)).toBe('A-1');
  });

  it.each([
    ['a payment', receipt, { paid: 'A-1' }, 'A-1'],
    ['a card', { ...receipt, customerUid: 'card_1' }, { issued: 'card_1' }, 'card_1'],
    ['a deposit', receipt, { awaiting: 'deposit', account: { number: '1' } }, undefined],
  ])('ignores the keys without a value in the answer about %s', async (_, about, body, result) => {
    const empty = { paid: null, issued: null, awaiting: null, account: null, error: null };
    const answer = { ...empty, ...body };
    const verify = verifyAt('/complete', { fetch: answering(answer) });
    expect(await verify(about, context)).toEqual(result ?? answer);
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

  it('does not take a registered card for a payment', async () => {
    const issued = verifyAt('/complete', { fetch: answering({ issued: 'card_1' }) });
    await expect(issued(receipt, context)).rejects.toMatchObject({ code: 'issued' });
  });

  it.each([
    ['paid: false', { paid: false }, 200],
    ['issued: false', { issued: false }, 200],
    ['status 500 with paid', { paid: 'A-1' }, 500],
    ['status 409 with paid', { paid: 'A-1' }, 409],
    ['an unknown error beside paid', { paid: 'A-1', error: 'late' }, 200],
  ])('does not accept %s', async (_, body, status) => {
    const verify = verifyAt('/complete', { fetch: answering(body, { status }) });
    await expect(verify({ ...receipt, customerUid: 'card_1' }, context)).rejects.toMatchObject({
      reason: 'interrupted',
    });
  });

  it.each([
    ['null', null],
    ['0', 0],
    ['an empty string', ''],
  ])('accepts the result %s', async (_, result) => {
    const verify = verifyAt('/complete', { fetch: answering({ paid: result }) });
    expect(await verify(receipt, context)).toBe(result);
  });

  it('sends `keepalive` with the first try only, and repeats it once without if it is refused', async () => {
    const send = vi
      .fn<typeof fetch>()
      .mockRejectedValueOnce(new TypeError('keepalive is not possible'))
      .mockImplementation(async () => Response.json({ paid: 'A-1' }));
    const verify = verifyAt('/complete', { fetch: send });
    expect(await verify(receipt, context)).toBe('A-1');
    const repeated = new AbortController().signal;
    markRepeated(repeated);
    expect(await verify(receipt, { ...context, signal: repeated })).toBe('A-1');
    expect(send.mock.calls.map(([, init]) => init?.keepalive)).toEqual([true, false, false]);
  });

  it.each([
    ['the header', { 'retry-after': '7' }, {}, 7],
    ['the error', {}, { retryAfter: 5 }, 5],
  ])('has `retryAfter` from %s', async (_, headers, details, expected) => {
    const error = new PaymentError('unavailable', 'busy', details);
    const body = JSON.parse(JSON.stringify({ error }));
    const verify = verifyAt('/complete', { fetch: answering(body, { status: 503, headers }) });
    const failure = await verify(receipt, context).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ reason: 'unavailable' });
    expect(isPaymentError(failure) && failure.retryAfter).toBe(expected);
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
