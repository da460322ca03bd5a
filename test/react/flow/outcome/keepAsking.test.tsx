import { act, waitFor } from '@testing-library/react';
import { PaymentError, usePayment, type PaymentHandlers } from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../../deferred.js';
import { storedPending } from '../../pendingRecord.js';
import { renderPaymentForm, request, verify } from '../../renderPaymentForm.js';

const down = (): Promise<string> => Promise.reject(new TypeError('Failed to fetch'));

/** Pays until the outcome is unknown. The times of later questions are in seconds after that. */
async function payUntilUnknown(handlers: Partial<PaymentHandlers<string>> = {}) {
  const times: number[] = [];
  const server = { answer: down };
  const onError = vi.fn();
  const onPaid = vi.fn();
  const form = renderPaymentForm(
    {
      onError,
      onPaid,
      ...handlers,
      verify: () => {
        times.push(Date.now());
        return server.answer();
      },
    },
    { prompt: () => 'approve' },
  );
  const paying = form.now().mutateAsync(request);
  const rejected = expect(paying).rejects.toMatchObject({ reason: 'interrupted' });
  const advance = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
  await vi.waitUntil(() => times.length > 0);
  for (let step = 0; step < 400 && form.now().phase !== 'unknown'; step += 1) await advance(250);
  await rejected;
  const start = Date.now();
  times.length = 0;
  const seconds = () => times.map((time) => Math.round((time - start) / 1000));
  return { ...form, onError, onPaid, paying, server, seconds, advance };
}

const setVisible = (state: DocumentVisibilityState) => {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(Math, 'random').mockReturnValue(1);
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('keepAsking', () => {
  it('asks after 15 seconds, then less and less often, at most every five minutes', async () => {
    const { now, seconds, advance, onError } = await payUntilUnknown();
    await advance(16 * 60_000);
    expect(seconds()).toEqual([15, 45, 105, 225, 465, 765]);
    expect(now().phase).toBe('unknown');
    expect(now().isPending).toBe(false);
    expect(onError).toHaveBeenCalledTimes(1);
  });

  it('keeps its delays if a `verify` cannot read the `Retry-After` of its server', async () => {
    const { server, seconds, advance } = await payUntilUnknown();
    const retryAfter = Number('Wed, 21 Oct 2026 07:28:00 GMT');
    let asked = 0;
    // Without an end, a loop without delays would never let the test go on.
    server.answer = () =>
      (asked += 1) > 20
        ? verify()
        : Promise.reject(new PaymentError('unavailable', 'busy', { retryAfter }));
    await advance(60_000);
    expect(seconds()).toEqual([15, 45]);
  });

  it('changes `status`, `data` and `error` to the end, and calls the handler once', async () => {
    const { now, server, advance, paying, onError, onPaid } = await payUntilUnknown();
    expect(now()).toMatchObject({ status: 'error', error: { reason: 'interrupted' } });
    server.answer = verify;
    await advance(15_500);
    expect(now()).toMatchObject({
      status: 'success',
      phase: 'done',
      data: 'A-1',
      error: null,
      isError: false,
      isSuccess: true,
    });
    await advance(600_000);
    expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
    expect(onError).toHaveBeenCalledTimes(1);
    await expect(paying).rejects.toMatchObject({ reason: 'interrupted' });
    expect(localStorage).toHaveLength(0);
  });

  it('changes the error to the end of a payment that does not match its order', async () => {
    const { now, server, advance, onError } = await payUntilUnknown();
    server.answer = () => Promise.reject(new PaymentError('unverified', 'amount'));
    await advance(15_500);
    expect(now()).toMatchObject({ status: 'error', phase: 'failed' });
    expect(now().error).toMatchObject({ reason: 'unverified' });
    expect(onError.mock.calls.map(([error]) => error)).toMatchObject([
      { reason: 'interrupted' },
      { reason: 'unverified' },
    ]);
  });

  it('does not say that nothing was paid after the window said yes', async () => {
    const { now, server, advance, onError } = await payUntilUnknown();
    server.answer = () => Promise.reject(new PaymentError('unpaid', 'no such payment'));
    await advance(60_000);
    expect(now().phase).toBe('unknown');
    expect(onError).toHaveBeenCalledTimes(1);
    expect(storedPending('order_1')).toMatchObject({ impUid: expect.stringMatching(/^imp_/) });
  });

  it('never asks while the page is hidden, and asks when it is visible again', async () => {
    const { seconds, advance } = await payUntilUnknown();
    setVisible('hidden');
    await advance(120_000);
    expect(seconds()).toEqual([]);
    setVisible('visible');
    await advance(1);
    expect(seconds()).toEqual([120]);
  });

  it('asks in a tab that the shopper opens again after days', async () => {
    const { now, server, seconds, advance, onPaid } = await payUntilUnknown();
    setVisible('hidden');
    server.answer = verify;
    const twoDays = 2 * 24 * 60 * 60;
    await advance(twoDays * 1000);
    expect(seconds()).toEqual([]);
    setVisible('visible');
    await advance(1);
    expect(seconds()).toEqual([twoDays]);
    expect(now().phase).toBe('done');
    expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
  });

  it('never asks after `pagehide`, and asks when the browser shows the page again', async () => {
    const { seconds, advance } = await payUntilUnknown();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(vi.getTimerCount()).toBe(0);
    await advance(120_000);
    expect(seconds()).toEqual([]);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await advance(1);
    expect(seconds()).toEqual([120]);
  });

  it('asks within two seconds when the browser is online again', async () => {
    const { seconds, advance } = await payUntilUnknown();
    const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await advance(60_000);
    expect(seconds()).toEqual([]);
    onLine.mockReturnValue(true);
    window.dispatchEvent(new Event('online'));
    await advance(2100);
    expect(seconds()).toEqual([62]);
  });

  it('asks only while a hook of its kind is mounted', async () => {
    const { seconds, advance, rerender, server, onPaid } = await payUntilUnknown();
    rerender(<p>another page of the shop</p>);
    // TanStack Query removes the mutation.
    await advance(10);
    expect(vi.getTimerCount()).toBe(0);
    await advance(120_000);
    expect(seconds()).toEqual([]);
    server.answer = verify;
    function Cart() {
      usePayment({ verify });
      return null;
    }
    rerender(<Cart />);
    await advance(15_500);
    expect(seconds()).toEqual([135]);
    expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
  });

  it('has no timer after the provider has unmounted', async () => {
    const { unmount } = await payUntilUnknown();
    unmount();
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('asks immediately on `recheck`, which joins a running question and never rejects', async () => {
    const { now, server, seconds, onPaid } = await payUntilUnknown();
    await act(() => now().recheck());
    expect(seconds()).toEqual([0]);
    const answer = deferred<string>();
    server.answer = () => answer.promise;
    const rechecks = [now().recheck(), now().recheck()];
    await waitFor(() => expect(seconds()).toHaveLength(2));
    answer.resolve('A-1');
    await act(() => Promise.all(rechecks));
    expect(seconds()).toHaveLength(2);
    await waitFor(() => expect(now().phase).toBe('done'));
    expect(onPaid).toHaveBeenCalledTimes(1);
    await act(() => now().recheck());
    expect(seconds()).toHaveLength(2);
  });

  it('does not change the outcome when a handler throws', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    onTestFinished(() => void vi.unstubAllGlobals());
    const onPaid = () => {
      throw new Error('a bug in the shop');
    };
    const { now, server, advance } = await payUntilUnknown({ onPaid });
    server.answer = verify;
    await advance(15_500);
    expect(reported).toHaveBeenCalledTimes(1);
    expect(now().phase).toBe('done');
  });
});
