import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, type PaymentError } from '../../../../src/server.js';
import type { ApiFault } from '../../../../src/sandbox/http/rest/faults.js';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { keys } from '../../keys.js';

/** Returns a client that has a token, with these faults of its next calls, and a timed `read`. */
async function start(...faults: ApiFault[]) {
  const opened = createClientOnSandbox();
  const impUid = opened.pay();
  await opened.client.payments.get(impUid);
  opened.sent.length = 0;
  for (const fault of faults) opened.faults.add(fault);
  return { ...opened, impUid, read: () => timed(opened.client.payments.get(impUid)) };
}

/** Resolves with the result of a call and its duration in milliseconds. */
async function timed(work: Promise<unknown>) {
  const begun = performance.now();
  const result = work.then(
    () => ({ reason: 'resolved', message: '', after: performance.now() - begun }),
    ({ reason, message }: PaymentError) => ({ reason, message, after: performance.now() - begun }),
  );
  await vi.advanceTimersByTimeAsync(120_000);
  return result;
}

const paths = (sent: readonly { path: string }[]) => sent.map(({ path }) => path.split('?')[0]);

describe('the timeout of a call', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is 5 seconds for each attempt of a read, and 12 seconds for the whole read', async () => {
    const { read, sent } = await start({ answer: 'hang', times: 9 });
    const { reason, message, after } = await read();
    expect(reason).toBe('unavailable');
    expect(message).toMatch(/no answer in time$/);
    expect(after).toBe(12_000);
    expect(sent).toHaveLength(3);
  });

  it('is 12 seconds for a read whose token request gets no answer', async () => {
    const { client, faults, sent } = createClientOnSandbox();
    faults.add({ answer: 'hang', path: '/users/getToken', times: 9 });
    expect(await timed(client.payments.get('imp_1'))).toMatchObject({
      reason: 'unavailable',
      after: 12_000,
    });
    expect(sent).toEqual([]);
  });

  it('is 12 seconds for a read whose token renewal gets no answer', async () => {
    const { read, faults, gateway } = await start({ answer: 'hang' });
    await gateway.advance(31 * 60_000);
    faults.add({ answer: 'hang', path: '/users/getToken', times: 9 });
    expect(await read()).toMatchObject({ reason: 'unavailable', after: 12_000 });
  });

  it('ends a read at once when `Retry-After` is longer', async () => {
    const { read, sent } = await start({ answer: 429, retryAfter: 60 });
    expect(await read()).toMatchObject({ reason: 'unavailable', after: 0 });
    expect(sent).toHaveLength(1);
  });

  it('includes a wait for `Retry-After`, in seconds or as a date', async () => {
    const { read } = await start({ answer: 503, retryAfter: 4 });
    expect(await read()).toMatchObject({ reason: 'resolved', after: 4_000 });
    const date = new Date(Date.now() + 10_000).toUTCString();
    const answers = [new Response(null, { status: 503, headers: { 'retry-after': date } })];
    const { api } = createClientOnSandbox();
    const client = createClient({
      ...keys,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        const token = request.url.endsWith('/getToken');
        return (token ? undefined : answers.pop()) ?? api.fetch(request);
      },
    });
    const { reason, after } = await timed(client.cards());
    expect(reason).toBe('resolved');
    expect(after).toBeGreaterThan(8_000);
    expect(after).toBeLessThanOrEqual(10_000);
  });

  it('is 60 seconds for a cancellation, which is sent once and then `interrupted`', async () => {
    const { client, sent, impUid } = await start({ answer: 'hang', times: 9 });
    const request = { impUid, full: true, checksum: 1004, reason: '변심' } as const;
    expect(await timed(client.payments.cancel(request))).toMatchObject({
      reason: 'interrupted',
      after: 60_000,
    });
    expect(paths(sent)).toEqual(['/payments/cancel']);
  });

  it.for([500, 'reset', 'html', 'truncated', 'null'] as const)(
    'does not allow a second cancellation after %s',
    async (answer) => {
      const { client, sent, impUid } = await start({ answer, done: true });
      const request = { impUid, amount: 4, checksum: 1004, reason: '변심' };
      const { reason } = await timed(client.payments.cancel(request));
      expect(reason).toBe('interrupted');
      expect(paths(sent)).toEqual(['/payments/cancel']);
    },
  );

  it('ends a call whose `fetch` ignores the abort signal', async () => {
    const client = createClient({ ...keys, fetch: () => new Promise(() => {}) });
    expect(await timed(client.payments.get('imp_1'))).toMatchObject({
      reason: 'unavailable',
      after: 12_000,
    });
  });
});
