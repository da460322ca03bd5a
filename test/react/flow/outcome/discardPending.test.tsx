import { act, waitFor } from '@testing-library/react';
import { discardPending } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { storedPending, storePending } from '../../pendingRecord.js';
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
});
