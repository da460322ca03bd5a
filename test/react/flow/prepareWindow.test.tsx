import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InicisCheckout, usePayment } from 'react-inicis';
import type { Sandbox } from 'react-inicis/sandbox';
import { useEffect, useLayoutEffect } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { isWindowOpen, openSandbox, order, renderWithSandbox } from '../renderWithSandbox.js';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';

describe('prepareWindow', () => {
  it('rejects with `busy` while a payment of another hook runs, and does not call `order()`', async () => {
    const lazy = vi.fn(() => order);
    const onError = vi.fn();
    const { now, Form, rerender, shopper, sandbox } = renderPaymentForm({ verify, onError });
    rerender(
      <>
        <InicisCheckout {...request} verify={verify} />
        <Form />
      </>,
    );
    await userEvent.click(screen.getByRole('button'));
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    await expect(now().mutateAsync({ ...request, order: lazy })).rejects.toMatchObject({
      reason: 'busy',
    });
    expect(lazy).not.toHaveBeenCalled();
    expect(sandbox.requests).toHaveLength(1);
    shopper.resolve('approve');
    await waitFor(() => expect(isWindowOpen()).toBe(false));
    const again = now().mutateAsync(request);
    await expect(again).resolves.toBe('A-1');
  });

  it('rejects with `unavailable` after 60 seconds, and does not open a window when the order arrives later', async () => {
    vi.useFakeTimers();
    const late = deferred<typeof order>();
    const { now, sandbox } = renderPaymentForm({ verify });
    const paying = now().mutateAsync({ ...request, order: () => late.promise });
    const refused = expect(paying).rejects.toMatchObject({ reason: 'unavailable', code: 'order' });
    await vi.advanceTimersByTimeAsync(60_000);
    await refused;
    late.resolve(order);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sandbox.requests).toHaveLength(0);
    vi.useRealTimers();
    expect(isWindowOpen()).toBe(false);
  });

  it.each([
    [
      'the channel list is received',
      'script',
      async (sandbox: Sandbox, held: Promise<unknown>) => {
        const imp = await sandbox.loadImp();
        const read = imp.fetch ?? fetch;
        imp.fetch = async (...args) => {
          await held;
          return read(...args);
        };
      },
    ],
    ['`order()` resolves', 'order', async () => {}],
    [
      'the frame loads',
      'frame',
      async (_: Sandbox, held: Promise<unknown>) => {
        const stop = (event: Event) => event.stopImmediatePropagation();
        document.addEventListener('load', stop, true);
        const load = () => {
          document.removeEventListener('load', stop, true);
          for (const frame of document.querySelectorAll('iframe'))
            frame.dispatchEvent(new Event('load'));
        };
        void held.then(load);
      },
    ],
  ])(
    'says that no window opened when the provider unmounts before %s',
    async (step, code, hold) => {
      const held = deferred<typeof order>();
      const sandbox = openSandbox({ prompt: () => 'approve' });
      await hold(sandbox, held.promise);
      const onError = vi.fn();
      const { now, unmount } = renderPaymentForm(
        { verify, onError },
        { provider: { loadImp: sandbox.loadImp } },
      );
      now().mutate({
        ...request,
        ...(step === '`order()` resolves' && { order: () => held.promise }),
      });
      await new Promise((done) => setTimeout(done, 50));
      unmount();
      await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
      expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'unavailable', code });
      held.resolve(order);
      await new Promise((done) => setTimeout(done, 100));
      expect(sandbox.requests).toHaveLength(0);
      expect(isWindowOpen()).toBe(false);
    },
  );

  it('does not open a window when the provider unmounts immediately after the click', async () => {
    const lazy = vi.fn(() => order);
    const onError = vi.fn();
    const { now, unmount, sandbox } = renderPaymentForm({ verify, onError });
    now().mutate({ ...request, order: lazy });
    // The code of the payment flow is not loaded yet.
    unmount();
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'unavailable', code: 'script' });
    expect(lazy).not.toHaveBeenCalled();
    expect(sandbox.requests).toHaveLength(0);
  });

  it.each(['layout', 'passive'] as const)(
    'opens a window if a %s effect starts the payment in the first render of the page',
    async (kind) => {
      const useStart = kind === 'layout' ? useLayoutEffect : useEffect;
      function Page() {
        const { mutate } = usePayment({ verify });
        useStart(() => mutate(request), [mutate]);
        return null;
      }
      const { sandbox } = renderWithSandbox(<Page />, { prompt: () => 'approve' });
      await waitFor(() => expect(sandbox.requests).toHaveLength(1));
    },
  );
});
