import { act, render, waitFor } from '@testing-library/react';
import { InicisProvider, usePayment, usePaymentReturn, type Verify } from 'react-inicis';
import * as React from 'react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { storePending } from '../pendingRecord.js';
import {
  buyer,
  isWindowOpen,
  openSandbox,
  order,
  renderWithSandbox,
} from '../renderWithSandbox.js';
import { returnUrl } from '../renderReturnPage.js';

const { Activity } = React;
const request = { order, buyer };
const handlersOf = () => ({ onPaid: vi.fn(), onCancel: vi.fn(), onError: vi.fn() });
const down = (): Promise<string> => Promise.reject(new TypeError('Failed to fetch'));

/** Renders a hook in an `<Activity>`, which `show` and `hide` switch. */
function renderInActivity<R>(useHook: () => R) {
  const seen: { result?: R } = {};
  function Page() {
    seen.result = useHook();
    return null;
  }
  const page = (mode: 'visible' | 'hidden') => (
    <Activity mode={mode}>
      <Page />
    </Activity>
  );
  const { rerender, ...view } = renderWithSandbox(page('visible'));
  const now = () => {
    if (!seen.result) throw new Error('the page is not rendered');
    return seen.result;
  };
  return {
    ...view,
    now,
    hide: () => rerender(page('hidden')),
    show: () => rerender(page('visible')),
  };
}

const advance = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));

beforeEach(() => {
  history.replaceState(null, '', '/cart');
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  onTestFinished(() => void vi.restoreAllMocks());
});

// React 18 has no Activity.
describe.skipIf(!Activity)('usePayment in an Activity', () => {
  it.each(['preparing', 'window', 'verifying'] as const)(
    'pays once if it is hidden in the phase `%s` and shown again after the end',
    async (phase) => {
      const ordered = deferred<typeof order>();
      const answer = deferred<string>();
      const check = vi.fn(() => answer.promise);
      const handlers = handlersOf();
      const { now, hide, show, shopper, sandbox } = renderInActivity(() =>
        usePayment<string>({ verify: check, ...handlers }),
      );
      act(() => now().mutate({ ...request, order: () => ordered.promise }));
      await waitFor(() => expect(now().phase).toBe('preparing'));
      if (phase === 'preparing') hide();
      ordered.resolve(order);
      await waitFor(() => expect(isWindowOpen()).toBe(true));
      if (phase === 'window') hide();
      shopper.resolve('approve');
      await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
      if (phase === 'verifying') hide();
      answer.resolve('A-1');
      await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
      show();
      await waitFor(() => expect(now()).toMatchObject({ phase: 'done', data: 'A-1' }));
      await advance(60_000);
      expect(check).toHaveBeenCalledTimes(1);
      expect(sandbox.requests).toHaveLength(1);
      expect(handlers.onPaid).toHaveBeenCalledTimes(1);
      expect(handlers.onError).not.toHaveBeenCalled();
      expect(localStorage).toHaveLength(0);
    },
  );

  it('continues in the phase in which it is shown again', async () => {
    const { now, hide, show, shopper } = renderInActivity(() =>
      usePayment<string>({ verify: async () => 'A-1' }),
    );
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    hide();
    show();
    await waitFor(() => expect(now().phase).toBe('window'));
    act(() => now().mutate(request));
    shopper.resolve('approve');
    await waitFor(() => expect(now()).toMatchObject({ phase: 'done', data: 'A-1' }));
  });

  it('asks nothing while it is hidden with an unknown outcome, and ends when it is shown', async () => {
    let answer = down;
    const check = vi.fn(() => answer());
    const handlers = handlersOf();
    const { now, hide, show, shopper } = renderInActivity(() =>
      usePayment<string>({ verify: check, ...handlers }),
    );
    act(() => now().mutate(request));
    shopper.resolve('approve');
    await waitFor(() => expect(now().phase).toBe('unknown'));
    hide();
    check.mockClear();
    await advance(600_000);
    expect(check).not.toHaveBeenCalled();
    answer = async () => 'A-1';
    show();
    await advance(16_000);
    await waitFor(() => expect(now()).toMatchObject({ phase: 'done', data: 'A-1' }));
    expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
    expect(handlers.onError).toHaveBeenCalledTimes(1);
  });
});

describe.skipIf(!Activity)('a provider in an Activity', () => {
  it.each(['window', 'verifying'] as const)(
    'shows the end of a payment that was hidden in the phase `%s`',
    async (phase) => {
      const shopper = deferred<'approve'>();
      const answer = deferred<string>();
      const check = vi.fn(() => answer.promise);
      const onPaid = vi.fn();
      const sandbox = openSandbox({ prompt: () => shopper.promise });
      const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
      function Page() {
        seen.payment = usePayment<string>({ verify: check, onPaid });
        return null;
      }
      const page = (mode: 'visible' | 'hidden') => (
        <Activity mode={mode}>
          <InicisProvider userCode="imp00000000" pg="html5_inicis" loadImp={sandbox.loadImp}>
            <Page />
          </InicisProvider>
        </Activity>
      );
      const { rerender } = render(page('visible'));
      const see = (now: object) => waitFor(() => expect(seen.payment).toMatchObject(now));
      act(() => seen.payment?.mutate(request));
      await see({ phase: 'window' });
      if (phase === 'verifying') shopper.resolve('approve');
      await see({ phase });
      rerender(page('hidden'));
      await advance(100);
      rerender(page('visible'));
      await see({ phase: 'unknown', error: { receipt: { merchantUid: 'order_1' } } });
      answer.resolve('A-1');
      await advance(30_000);
      await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
      await see({ phase: 'done', data: 'A-1' });
    },
  );
});

describe.skipIf(!Activity)('usePaymentReturn in an Activity', () => {
  const renderReturn = (verify: Verify<string>) => {
    const handlers = handlersOf();
    const view = renderInActivity(() => usePaymentReturn<string>({ verify, ...handlers }));
    return { ...view, ...handlers };
  };

  it.each([
    ['before the answer', true],
    ['after the answer', false],
  ])('calls its handler once if it is hidden while it verifies, and shown %s', async (_, early) => {
    history.replaceState(null, '', returnUrl);
    storePending('order_1');
    const answer = deferred<string>();
    const check = vi.fn(() => answer.promise);
    const { now, hide, show, onPaid } = renderReturn(check);
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    hide();
    if (early) show();
    await advance(100);
    answer.resolve('A-1');
    await advance(100);
    if (!early) show();
    await waitFor(() => expect(now()).toMatchObject({ phase: 'done', data: { paid: 'A-1' } }));
    await advance(60_000);
    expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
    expect(check).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(0);
  });

  it('asks nothing while it is hidden with an unknown outcome, and ends when it is shown', async () => {
    history.replaceState(null, '', returnUrl);
    storePending('order_1');
    let answer = down;
    const check = vi.fn(() => answer());
    const { now, hide, show, onPaid, onError } = renderReturn(check);
    await waitFor(() => expect(now().phase).toBe('unknown'));
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    hide();
    check.mockClear();
    await advance(600_000);
    expect(check).not.toHaveBeenCalled();
    answer = async () => 'A-1';
    show();
    await advance(16_000);
    await waitFor(() => expect(now()).toMatchObject({ phase: 'done', data: { paid: 'A-1' } }));
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(onError).toHaveBeenCalledTimes(1);
  });
});
