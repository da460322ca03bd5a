import { act, waitFor } from '@testing-library/react';
import { discardPending, type Verify } from 'react-inicis';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../../deferred.js';
import { storedPending, storePending } from '../../pendingRecord.js';
import { renderPaymentForm, request, verify } from '../../renderPaymentForm.js';
import { renderReturnPage } from '../../renderReturnPage.js';

describe('discardPending', () => {
  it('forgets one payment or all payments, and leaves other keys of the shop', () => {
    localStorage.setItem('cart', '7');
    for (const name of ['order_1', 'order_2', 'order_3']) storePending(name);
    discardPending('order_2');
    expect(storedPending('order_2')).toBeNull();
    expect(localStorage).toHaveLength(3);
    discardPending();
    expect(Object.keys(localStorage)).toEqual(['cart']);
    localStorage.clear();
  });

  it('stops the background questions', async () => {
    history.replaceState(null, '', '/cart');
    vi.useFakeTimers({ shouldAdvanceTime: true });
    storePending('order_1');
    const check = vi.fn(() => Promise.reject<string>(new TypeError('Failed to fetch')));
    renderReturnPage({ verify: check });
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    discardPending();
    await act(() => vi.advanceTimersByTimeAsync(120_000));
    expect(check).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(0);
  });

  it('calls no handler with the answer to a question that is running', async () => {
    history.replaceState(null, '', '/cart');
    storePending('order_1');
    const answer = deferred<string>();
    const check = vi.fn(() => answer.promise);
    const onPaid = vi.fn();
    const { now } = renderReturnPage({ verify: check, onPaid });
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    discardPending();
    answer.resolve('A-1');
    await act(() => now().recheck());
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(check).toHaveBeenCalledTimes(1);
    expect(onPaid).not.toHaveBeenCalled();
  });

  it.each([
    ['all payments', undefined],
    ['its payment', 'order_1'],
  ])(
    'stops the questions of a hook about %s, also if another tab has dropped the record',
    async (_, order) => {
      history.replaceState(null, '', '/cart');
      vi.useFakeTimers({ shouldAdvanceTime: true });
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      onTestFinished(() => void vi.restoreAllMocks());
      const check = vi.fn<Verify<string>>(() => Promise.reject(new Error('down')));
      const handlers = { onPaid: vi.fn(), onError: vi.fn() };
      const { now } = renderPaymentForm(
        { verify: check, ...handlers },
        { prompt: () => 'approve' },
      );
      act(() => now().mutate(request));
      await waitFor(() => expect(now().phase).toBe('verifying'));
      for (let step = 0; step < 100 && now().isPending; step += 1)
        await act(() => vi.advanceTimersByTimeAsync(1000));
      localStorage.clear();
      discardPending(order);
      check.mockReset().mockImplementation(verify);
      await act(() => vi.advanceTimersByTimeAsync(120_000));
      await act(() => now().recheck());
      expect(check).not.toHaveBeenCalled();
      expect(handlers.onPaid).not.toHaveBeenCalled();
      act(() => now().mutate(request));
      await waitFor(() => expect(now().phase).toBe('done'));
    },
  );
});
