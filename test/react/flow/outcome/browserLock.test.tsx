import { act, waitFor } from '@testing-library/react';
import { PaymentError, usePayment, verifyAt } from 'react-inicis';
import type { WindowEnd } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { isLocked, withBrowserLock } from '../../../../src/react/flow/outcome/browserLock.js';
import { installBrowserLocks } from '../../browserLocks.js';
import { deferred } from '../../deferred.js';
import { storePending } from '../../pendingRecord.js';
import { renderPaymentForm, request, verify } from '../../renderPaymentForm.js';
import { renderReturnPage, returnUrl } from '../../renderReturnPage.js';
import { renderWithSandbox } from '../../renderWithSandbox.js';

const never = new AbortController().signal;
const unpaid = () => Promise.reject<string>(new PaymentError('unpaid', 'no payment'));
const lockOfOrder = 'react-inicis:order_1';

beforeEach(() => history.replaceState(null, '', '/cart'));

describe('browserLock', () => {
  it('runs the work at once without Web Locks', async () => {
    await expect(withBrowserLock('a', never, verify)).resolves.toBe('A-1');
    await expect(isLocked('a')).resolves.toBe(false);
  });

  it('waits for another tab, and releases the lock when the work ends or the page is left', async () => {
    const { held, hold, release } = installBrowserLocks();
    hold('a');
    const work = deferred<string>();
    const start = vi.fn(() => work.promise);
    const result = withBrowserLock('a', never, start);
    await Promise.resolve();
    expect(start).not.toHaveBeenCalled();
    release('a');
    expect(start).toHaveBeenCalledTimes(1);
    expect(await isLocked('a')).toBe(true);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await waitFor(() => expect(held.size).toBe(0));
    work.resolve('A-1');
    await expect(result).resolves.toBe('A-1');
  });

  it('stops waiting when the signal is aborted', async () => {
    installBrowserLocks().hold('a');
    const time = new AbortController();
    const result = withBrowserLock('a', time.signal, verify);
    time.abort(new Error('too late'));
    await expect(result).rejects.toThrow('too late');
  });

  it('is held while the server is asked about a payment, and not before or after', async () => {
    const { held } = installBrowserLocks();
    storePending('order_9');
    const answer = deferred<string>();
    const { now } = renderReturnPage({ verify: () => answer.promise });
    await waitFor(() => expect([...held]).toEqual(['react-inicis:order_9']));
    answer.resolve('A-1');
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(held.size).toBe(0);
  });

  it('lets one tab report the same return: the other tab shows the payment, and calls no handler', async () => {
    const { hold, release } = installBrowserLocks();
    history.replaceState(null, '', returnUrl);
    storePending('order_1');
    hold(lockOfOrder);
    const onPaid = vi.fn();
    const { now } = renderReturnPage({ verify, onPaid });
    await waitFor(() => expect(now().phase).toBe('verifying'));
    // The other tab learns that the payment is paid.
    localStorage.clear();
    release(lockOfOrder);
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(onPaid).not.toHaveBeenCalled();
  });

  it('shows that the window of an earlier payment is open in another tab: a click is `busy`', async () => {
    const { hold } = installBrowserLocks();
    storePending('order_0', { via: '/complete' });
    hold('react-inicis-window:order_0');
    const error = new PaymentError('interrupted', 'not finished', { code: 'unfinished' });
    const check = verifyAt<string>('/complete', {
      fetch: async () => Response.json({ error }, { status: 202 }),
    });
    const { now, sandbox } = renderPaymentForm({ verify: check });
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'busy' });
    expect(sandbox.requests).toHaveLength(0);
  });

  it('is requested before the record of the payment is stored: another tab may ask at once', async () => {
    const { held } = installBrowserLocks();
    const heldAt: string[][] = [];
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => void heldAt.push([...held]));
    onTestFinished(() => void vi.restoreAllMocks());
    const { now } = renderPaymentForm({ verify });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    expect(heldAt[0]).toEqual(['react-inicis-window:order_1']);
  });

  it('is held while the window is open', async () => {
    const { held } = installBrowserLocks();
    const { now, shopper } = renderPaymentForm({ verify });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    expect([...held]).toEqual(['react-inicis-window:order_1']);
    shopper.resolve('approve');
    await waitFor(() => expect(now().phase).toBe('done'));
    await waitFor(() => expect(held.size).toBe(0));
  });

  it('lets one of two buttons of an order report the payment, if the other one was cancelled', async () => {
    installBrowserLocks();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const server = { answer: unpaid };
    const shopper = deferred<WindowEnd>();
    const ends = [Promise.resolve<WindowEnd>('cancel'), shopper.promise];
    const handlers = [{ onPaid: vi.fn() }, { onPaid: vi.fn() }] as const;
    const seen: ReturnType<typeof usePayment<string>>[] = [];
    function Buttons() {
      seen[0] = usePayment<string>({ verify: () => server.answer(), ...handlers[0] });
      seen[1] = usePayment<string>({ verify: () => server.answer(), ...handlers[1] });
      return null;
    }
    const { sandbox } = renderWithSandbox(<Buttons />, {
      prompt: () => ends.shift() ?? 'cancel',
    });
    act(() => seen[0]?.mutate(request));
    await waitFor(() => expect(seen[0]?.phase).toBe('cancelled'));
    act(() => seen[1]?.mutate(request));
    await waitFor(() => expect(sandbox.requests).toHaveLength(2));
    // The first button asks about its cancelled payment while the second window is open.
    await act(() => vi.advanceTimersByTimeAsync(2000));
    server.answer = verify;
    shopper.resolve('approve');
    await waitFor(() => expect(seen[1]?.phase).toBe('done'));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(handlers[1].onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
    expect(handlers[0].onPaid).not.toHaveBeenCalled();
    expect(seen[0]?.phase).toBe('done');
  });
});
