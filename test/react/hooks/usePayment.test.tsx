import { act, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { order } from '../renderWithSandbox.js';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';

describe('usePayment', () => {
  it('goes through each phase once', async () => {
    const held = deferred<typeof order>();
    const answer = deferred<string>();
    const lazy = { ...request, order: () => held.promise };
    const { now, phases, shopper } = renderPaymentForm({ verify: () => answer.promise });
    act(() => now().mutate(lazy));
    await waitFor(() => expect(now().phase).toBe('preparing'));
    held.resolve(order);
    await waitFor(() => expect(now().phase).toBe('window'));
    shopper.resolve('approve');
    await waitFor(() => expect(now().phase).toBe('verifying'));
    answer.resolve('A-1');
    await waitFor(() => expect(now().phase).toBe('done'));
    expect(phases).toEqual(['idle', 'preparing', 'window', 'verifying', 'done']);
    expect(now()).toMatchObject({ status: 'success', data: 'A-1', variables: lazy });
  });

  it('goes through its phases if the clock of the device is set back during the payment', async () => {
    const answer = deferred<string>();
    const { now, phases, shopper } = renderPaymentForm({ verify: () => answer.promise });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    const earlier = Date.now() - 3_600_000;
    vi.spyOn(Date, 'now').mockImplementation(() => earlier);
    onTestFinished(() => void vi.restoreAllMocks());
    shopper.resolve('approve');
    await waitFor(() => expect(now().phase).toBe('verifying'));
    answer.resolve('A-1');
    await waitFor(() => expect(now().phase).toBe('done'));
    expect(phases).toEqual(['idle', 'preparing', 'window', 'verifying', 'done']);
  });

  it('starts a second payment in the phase `preparing`, after a first one that is `done`', async () => {
    const held = deferred<typeof order>();
    const { now, phases } = renderPaymentForm({ verify }, { prompt: () => 'approve' });
    await act(async () => void (await now().mutateAsync(request)));
    await waitFor(() => expect(now().phase).toBe('done'));
    phases.length = 0;
    act(() => now().mutate({ ...request, order: () => held.promise }));
    await waitFor(() => expect(phases).toEqual(['preparing']));
    held.resolve({ ...order, merchantUid: 'order_2' });
    await waitFor(() => expect(now().phase).toBe('done'));
  });

  it('returns the same promise from a second `mutateAsync`, and opens one window', async () => {
    const { now, sandbox, shopper } = renderPaymentForm({ verify });
    const { mutateAsync, mutate } = now();
    const first = mutateAsync(request);
    const second = mutateAsync(request);
    expect(second).toBe(first);
    mutate(request);
    await waitFor(() => expect(now().phase).toBe('window'));
    shopper.resolve('approve');
    await expect(first).resolves.toBe('A-1');
    expect(sandbox.requests).toHaveLength(1);
  });

  it('accepts a `verify` from JavaScript that returns no promise', async () => {
    const untyped = vi.fn().mockReturnValue('A-1');
    const { now } = renderPaymentForm({ verify: untyped }, { prompt: () => 'approve' });
    await act(() => expect(now().mutateAsync(request)).resolves.toBe('A-1'));
    expect(untyped).toHaveBeenCalledTimes(1);
  });

  it('stays `success` when `onPaid` throws, and passes the error to `reportError`', async () => {
    const thrown = new Error('a bug in the shop');
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const onError = vi.fn();
    const onPaid = () => {
      throw thrown;
    };
    const { now } = renderPaymentForm({ verify, onPaid, onError }, { prompt: () => 'approve' });
    await act(async () => void (await now().mutateAsync(request)));
    await waitFor(() => expect(reported).toHaveBeenCalledExactlyOnceWith(thrown));
    await waitFor(() => expect(now().status).toBe('success'));
    expect(onError).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('calls the latest handlers and the latest `verify`', async () => {
    const old = { verify: vi.fn(verify), onPaid: vi.fn() };
    const latest = { verify: vi.fn(async () => 'B-2'), onPaid: vi.fn() };
    const { now, Form, rerender, shopper } = renderPaymentForm(old);
    const paying = now().mutateAsync(request);
    await waitFor(() => expect(now().phase).toBe('window'));
    rerender(<Form handlers={latest} />);
    shopper.resolve('approve');
    await expect(paying).resolves.toBe('B-2');
    await waitFor(() => expect(latest.onPaid).toHaveBeenCalledExactlyOnceWith('B-2'));
    expect(old.verify).not.toHaveBeenCalled();
    expect(old.onPaid).not.toHaveBeenCalled();
  });

  it('calls its handlers after the mutation has settled', async () => {
    const seen: string[] = [];
    const { now } = renderPaymentForm(
      { verify, onPaid: () => seen.push('onPaid') },
      { prompt: () => 'approve' },
    );
    await act(async () => {
      await now().mutateAsync(request, { onSuccess: () => seen.push('onSuccess') });
    });
    await waitFor(() => expect(seen).toEqual(['onSuccess', 'onPaid']));
  });

  it('pays immediately while the browser reports that it is offline, and does not pay again later', async () => {
    const { now } = renderPaymentForm({ verify }, { prompt: () => 'approve' });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await expect(now().mutateAsync(request)).resolves.toBe('A-1');
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
  });
});
