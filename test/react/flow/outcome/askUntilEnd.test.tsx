import { act, waitFor } from '@testing-library/react';
import { PaymentError, type PaymentErrorDetails } from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { storedPending } from '../../pendingRecord.js';
import { renderPaymentForm, request, verify } from '../../renderPaymentForm.js';

type Check = () => Promise<string>;

const busy = (details?: PaymentErrorDetails) => new PaymentError('unavailable', 'busy', details);
const down = () => Promise.reject(new TypeError('Failed to fetch'));

/** Pays in a window, and returns the times of the tries in seconds after the first one. */
async function payWith(check: Check) {
  const times: number[] = [];
  const onError = vi.fn();
  const form = renderPaymentForm(
    {
      onError,
      verify: () => {
        times.push(Date.now());
        return check();
      },
    },
    { prompt: () => 'approve' },
  );
  act(() => form.now().mutate(request));
  await vi.waitUntil(() => times.length > 0);
  const seconds = () => times.map((time) => Math.round((time - (times[0] ?? 0)) / 1000));
  const advance = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
  return { ...form, onError, seconds, advance };
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  // The longest delays.
  vi.spyOn(Math, 'random').mockReturnValue(1);
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('askUntilEnd', () => {
  it('asks nine times with growing delays, and rejects with `interrupted`', async () => {
    const { now, seconds, advance, onError } = await payWith(down);
    await advance(80_000);
    expect(seconds()).toEqual([0, 1, 3, 7, 15, 30, 45, 60, 75]);
    await waitFor(() => expect(now().phase).toBe('unknown'));
    expect(now()).toMatchObject({ status: 'error', isPending: false });
    expect(now().error).toMatchObject({
      reason: 'interrupted',
      receipt: { merchantUid: 'order_1' },
    });
    expect(onError).toHaveBeenCalledTimes(1);
    expect(storedPending('order_1')).toMatchObject({ impUid: expect.stringMatching(/^imp_/) });
  });

  it('has random delays', async () => {
    vi.mocked(Math.random).mockReturnValue(0.5);
    const { seconds, advance } = await payWith(down);
    await advance(50_000);
    expect(seconds()).toEqual([0, 1, 2, 4, 8, 15, 23, 30, 38]);
  });

  it('aborts a try after 20 seconds, and all tries after 90 seconds', async () => {
    const { now, seconds, advance } = await payWith(() => new Promise<string>(() => {}));
    await advance(86_000);
    expect(seconds()).toEqual([0, 21, 43, 67]);
    expect(now().phase).toBe('verifying');
    await advance(5000);
    await waitFor(() => expect(now().phase).toBe('unknown'));
  });

  it('ends with the first answer that is an end', async () => {
    let tries = 0;
    const check = () => (++tries < 3 ? down() : verify());
    const { now, seconds, advance, onError } = await payWith(check);
    await advance(10_000);
    expect(seconds()).toEqual([0, 1, 3]);
    expect(now()).toMatchObject({ phase: 'done', data: 'A-1' });
    expect(onError).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });

  it('waits at least for the `Retry-After` of the server, but at most 30 seconds', async () => {
    let tries = 0;
    const check = () => Promise.reject(busy({ retryAfter: tries++ === 0 ? 7 : 600 }));
    const { seconds, advance } = await payWith(check);
    await advance(75_000);
    expect(seconds()).toEqual([0, 7, 37, 67]);
  });

  it.each([
    [
      'three times in 10 seconds about an unfinished window',
      'interrupted',
      'unfinished',
      [0, 1, 3],
    ],
    ['once about an order that the server does not show', 'interrupted', 'hidden', [0]],
    ['three times when the server refuses the request', 'invalid', 'json', [0, 1, 3]],
  ] as const)('asks %s', async (_, reason, code, expected) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = new PaymentError(reason, 'text', { code });
    const { now, seconds, advance } = await payWith(() => Promise.reject(answer));
    await advance(90_000);
    expect(seconds()).toEqual(expected);
    expect(now()).toMatchObject({ phase: 'unknown', error: { reason: 'interrupted' } });
    expect(storedPending('order_1')).not.toBeNull();
    const refused = error.mock.calls.filter((call) =>
      /the question about .* failed/.test(String(call)),
    );
    expect(refused).toHaveLength(reason === 'invalid' ? 1 : 0);
    await advance(600_000);
    expect(seconds()).toEqual(expected);
  });

  it('pauses while the browser is offline, and continues when it is online', async () => {
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    let isDown = true;
    const { now, seconds, advance } = await payWith(() => (isDown ? down() : verify()));
    await advance(60_000);
    expect(seconds()).toEqual([0]);
    onLine.mockReturnValue(true);
    isDown = false;
    window.dispatchEvent(new Event('online'));
    await advance(2500);
    expect(seconds()).toEqual([0, 62]);
    expect(now().phase).toBe('done');
  });

  it('stops while the page is left, and continues when the browser shows it again', async () => {
    const { now, seconds, advance } = await payWith(down);
    await advance(2000);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await advance(20_000);
    expect(seconds()).toEqual([0, 1]);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await advance(1);
    expect(seconds()).toEqual([0, 1, 22]);
    expect(now().phase).toBe('verifying');
  });

  it('continues within its delay if the clock of the device is set back while the page is left', async () => {
    let tries = 0;
    await payWith(() => {
      tries += 1;
      return down();
    });
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    vi.setSystemTime(Date.now() - 3_600_000);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await act(() => vi.advanceTimersByTimeAsync(1100));
    expect(tries).toBe(2);
  });

  it('is slow after 10 seconds, for a second message', async () => {
    const { now, advance } = await payWith(down);
    await advance(9000);
    expect(now()).toMatchObject({ phase: 'verifying', isSlow: false });
    await advance(1500);
    expect(now()).toMatchObject({ phase: 'verifying', isSlow: true });
    await advance(90_000);
    expect(now()).toMatchObject({ phase: 'unknown', isSlow: false });
  });

  it('has no timer after the provider has unmounted', async () => {
    const { unmount, onError } = await payWith(down);
    await vi.advanceTimersByTimeAsync(5000);
    unmount();
    await vi.advanceTimersByTimeAsync(10);
    expect(onError).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
