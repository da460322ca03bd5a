import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  InicisCheckout,
  PaymentError,
  usePayment,
  type PaymentHandlers,
  type Imp,
  type Receipt,
} from 'react-inicis';
import type { Sandbox } from 'react-inicis/sandbox';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { buyer, deferred, isWindowOpen, openSandbox, openShop, order } from '../shop.js';

type Payment = ReturnType<typeof usePayment<string>>;
const request = { order, buyer };

/** A form of one's own, which lends its hook to the test. */
function openForm(handlers: PaymentHandlers<string>, options?: Parameters<typeof openShop>[1]) {
  const seen: { payment?: Payment; phases: string[] } = { phases: [] };
  function Form({ handlers: given = handlers }) {
    const payment = usePayment<string>(given);
    seen.payment = payment;
    if (seen.phases.at(-1) !== payment.phase) seen.phases.push(payment.phase);
    return null;
  }
  const shop = openShop(<Form />, options);
  const now = () => {
    if (!seen.payment) throw new Error('the form is not there');
    return seen.payment;
  };
  return { ...shop, now, phases: seen.phases, Form };
}

const verify = async () => 'A-1';
const channel = { pg_provider: 'html5_inicis', pg_id: 'MID', type: 'payment' };

describe('usePayment', () => {
  it('goes through its phases once each', async () => {
    const answer = deferred<string>();
    const { now, phases, shopper } = openForm({ verify: () => answer.promise });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    shopper.resolve('approve');
    await waitFor(() => expect(now().phase).toBe('verifying'));
    answer.resolve('A-1');
    await waitFor(() => expect(now().phase).toBe('done'));
    expect(phases).toEqual(['idle', 'preparing', 'window', 'verifying', 'done']);
    expect(now()).toMatchObject({ status: 'success', data: 'A-1', variables: request });
  });

  it('begins a second payment with `preparing`, whatever the first one came to', async () => {
    const held = deferred<typeof order>();
    const { now, phases } = openForm({ verify }, { prompt: () => 'approve' });
    await act(async () => void (await now().mutateAsync(request)));
    await waitFor(() => expect(now().phase).toBe('done'));
    phases.length = 0;
    act(() => now().mutate({ ...request, order: () => held.promise }));
    await waitFor(() => expect(phases).toEqual(['preparing']));
    held.resolve({ ...order, merchantUid: 'order_2' });
    await waitFor(() => expect(now().phase).toBe('done'));
  });

  it('returns the running promise from `mutateAsync`, and opens one window', async () => {
    const { now, sandbox, shopper } = openForm({ verify });
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

  it('is `busy` while another hook’s payment runs, and asks for no order', async () => {
    const lazy = vi.fn(() => order);
    const onError = vi.fn();
    const { now, Form, rerender, shopper, sandbox } = openForm({ verify, onError });
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

  it('stays paid when `onPaid` throws; the throw goes to the page’s error reporting', async () => {
    const thrown = new Error('a bug of the shop');
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const onError = vi.fn();
    const onPaid = () => {
      throw thrown;
    };
    const { now } = openForm({ verify, onPaid, onError }, { prompt: () => 'approve' });
    await act(async () => void (await now().mutateAsync(request)));
    await waitFor(() => expect(reported).toHaveBeenCalledExactlyOnceWith(thrown));
    await waitFor(() => expect(now().status).toBe('success'));
    expect(onError).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('calls the latest handlers, and the latest `verify`', async () => {
    const old = { verify: vi.fn(verify), onPaid: vi.fn() };
    const latest = { verify: vi.fn(async () => 'B-2'), onPaid: vi.fn() };
    const { now, Form, rerender, shopper } = openForm(old);
    const paying = now().mutateAsync(request);
    await waitFor(() => expect(now().phase).toBe('window'));
    rerender(<Form handlers={latest} />);
    shopper.resolve('approve');
    await expect(paying).resolves.toBe('B-2');
    await waitFor(() => expect(latest.onPaid).toHaveBeenCalledExactlyOnceWith('B-2'));
    expect(old.verify).not.toHaveBeenCalled();
    expect(old.onPaid).not.toHaveBeenCalled();
  });

  it('runs its handlers after the mutation has settled', async () => {
    const seen: string[] = [];
    const { now } = openForm(
      { verify, onPaid: () => seen.push('onPaid') },
      { prompt: () => 'approve' },
    );
    await act(async () => {
      await now().mutateAsync(request, { onSuccess: () => seen.push('onSuccess') });
    });
    await waitFor(() => expect(seen).toEqual(['onSuccess', 'onPaid']));
  });

  it('keeps out of an app’s own query client', async () => {
    const onMutate = vi.fn();
    const app = new QueryClient({ defaultOptions: { mutations: { retry: 3, onMutate } } });
    const failing = vi.fn(() => Promise.reject(new PaymentError('unverified', 'amount')));
    const { now, Form, rerender } = openForm({ verify: failing }, { prompt: () => 'approve' });
    rerender(
      <QueryClientProvider client={app}>
        <Form />
      </QueryClientProvider>,
    );
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'unverified' });
    expect(failing).toHaveBeenCalledTimes(1);
    expect(onMutate).not.toHaveBeenCalled();
    expect(app.getMutationCache().getAll()).toHaveLength(0);
  });

  it('lives in a `queryClient` that is given, and still not by its defaults', async () => {
    const onMutate = vi.fn();
    const queryClient = new QueryClient({
      defaultOptions: {
        mutations: { retry: 3, onMutate, networkMode: 'online', scope: { id: 'one' } },
        queries: { retry: 9, enabled: false, gcTime: Infinity },
      },
    });
    const failing = vi.fn(() => Promise.reject(new PaymentError('unverified', 'amount')));
    const { now } = openForm(
      { verify: failing },
      { prompt: () => 'approve', provider: { queryClient } },
    );
    const paying = now().mutateAsync(request);
    await waitFor(() => expect(queryClient.getMutationCache().getAll()).toHaveLength(1));
    expect(queryClient.getMutationCache().getAll()[0]?.options.scope).toBeUndefined();
    await expect(paying).rejects.toMatchObject({ reason: 'unverified' });
    expect(failing).toHaveBeenCalledTimes(1);
    expect(onMutate).not.toHaveBeenCalled();
    await waitFor(() => expect(queryClient.getQueryCache().getAll()).toHaveLength(0));
  });

  it('pays while the browser says that it is offline, at once and never later', async () => {
    const { now } = openForm({ verify }, { prompt: () => 'approve' });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    window.dispatchEvent(new Event('offline'));
    await expect(now().mutateAsync(request)).resolves.toBe('A-1');
    vi.restoreAllMocks();
    window.dispatchEvent(new Event('online'));
  });

  it('tries the script three times, then is `unavailable`; the next click tries again', async () => {
    const sandbox = openSandbox({ prompt: () => 'approve' });
    let broken = true;
    const loadImp = vi.fn(async () => {
      if (broken) throw new PaymentError('unavailable', 'not loaded');
      return sandbox.loadImp();
    });
    const { now } = openForm({ verify }, { provider: { loadImp } });
    vi.useFakeTimers();
    const failing = expect(now().mutateAsync(request)).rejects.toMatchObject({
      reason: 'unavailable',
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await failing;
    vi.useRealTimers();
    expect(loadImp).toHaveBeenCalledTimes(3);
    broken = false;
    await expect(now().mutateAsync(request)).resolves.toBe('A-1');
  });

  it('refuses bad input at once, though the script does not load', async () => {
    const loadImp = () => new Promise<never>(() => {});
    const { now } = openForm({ verify }, { provider: { loadImp } });
    const bad = { ...request, installments: [99] };
    await expect(now().mutateAsync(bad)).rejects.toMatchObject({ field: 'installments' });
  });

  it('refuses a misspelt option from JavaScript, and opens no window', async () => {
    const { now, sandbox } = openForm({ verify }, { prompt: () => 'approve' });
    const misspelt = { ...request, instalments: [3] };
    await expect(now().mutateAsync(misspelt)).rejects.toMatchObject({
      reason: 'invalid',
      field: 'instalments',
    });
    expect(sandbox.requests).toHaveLength(0);
  });

  it('does not try again where the account is unknown', async () => {
    const sandbox = openSandbox({ userCode: 'imp99999999' });
    const loadImp = vi.fn(sandbox.loadImp);
    const { now } = openForm({ verify }, { provider: { loadImp } });
    await expect(now().mutateAsync(request)).rejects.toMatchObject({
      reason: 'invalid',
      field: 'userCode',
    });
    expect(loadImp).toHaveBeenCalledTimes(1);
  });

  it('gives up preparing after 60 seconds, and what comes later opens no window', async () => {
    vi.useFakeTimers();
    const late = deferred<typeof order>();
    const { now, sandbox } = openForm({ verify });
    const paying = now().mutateAsync({ ...request, order: () => late.promise });
    const refused = expect(paying).rejects.toMatchObject({ reason: 'unavailable' });
    await vi.advanceTimersByTimeAsync(60_000);
    await refused;
    late.resolve(order);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(sandbox.requests).toHaveLength(0);
    vi.useRealTimers();
    expect(isWindowOpen()).toBe(false);
  });

  it('gives `verify` 30 seconds, then is `interrupted`', async () => {
    vi.useFakeTimers();
    const context = vi.fn();
    const never = (_: unknown, { signal }: { signal: AbortSignal }) => {
      context(signal);
      return new Promise<string>(() => {});
    };
    const { now } = openForm({ verify: never }, { prompt: () => 'approve' });
    const paying = now().mutateAsync(request);
    const refused = expect(paying).rejects.toMatchObject({ reason: 'interrupted' });
    await vi.advanceTimersByTimeAsync(31_000);
    await refused;
    expect(context.mock.calls[0]?.[0]).toHaveProperty('aborted', true);
    vi.useRealTimers();
  });

  it('passes a request’s own channel and return address on, and a path as an address', async () => {
    const { now, sandbox } = openForm({ verify }, { prompt: () => 'approve' });
    await now().mutateAsync({
      ...request,
      pg: 'html5_inicis.INIpayTest',
      redirectUrl: '/done?a=1',
    });
    expect(sandbox.requests[0]).toMatchObject({
      pg: 'html5_inicis.INIpayTest',
      m_redirect_url: `${location.origin}/done?a=1`,
    });
  });

  it('asks the server about an order that was paid before', async () => {
    const check = vi.fn((_: Receipt) => verify());
    const { now } = openForm({ verify: check }, { prompt: () => 'approve' });
    await now().mutateAsync(request);
    await now().mutateAsync(request);
    expect(check.mock.calls.at(1)?.at(0)).toEqual({ impUid: null, merchantUid: 'order_1' });
  });

  it('verifies an answer that comes after the window was given up, and delivers it once', async () => {
    const check = vi.fn(verify);
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const { now, sandbox } = openForm({ verify: check, ...handlers });
    const imp = await sandbox.loadImp();
    const requestPay = vi.spyOn(imp, 'request_pay');
    now().mutate(request);
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    window.dispatchEvent(new PopStateEvent('popstate'));
    await waitFor(() => expect(handlers.onError).toHaveBeenCalledTimes(1));
    expect(handlers.onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'interrupted' });
    const [, answer] = requestPay.mock.calls[0] ?? [];
    for (let times = 0; times < 2; times += 1)
      answer?.({ success: true, imp_uid: 'imp_1', merchant_uid: 'order_1' });
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(check).toHaveBeenCalledExactlyOnceWith(
      { impUid: 'imp_1', merchantUid: 'order_1' },
      { signal: expect.any(AbortSignal), known: true },
    );
  });

  it('keeps quiet about a late answer that is no payment, or was delivered otherwise', async () => {
    const check = vi.fn(verify);
    const handlers = { onPaid: vi.fn(), onError: vi.fn(), onCancel: vi.fn() };
    const { now, sandbox } = openForm({ verify: check, ...handlers });
    const requestPay = vi.spyOn(await sandbox.loadImp(), 'request_pay');
    now().mutate(request);
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    (await sandbox.loadImp()).close();
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledTimes(1));
    const [, answer] = requestPay.mock.calls[0] ?? [];
    answer?.({ success: true, imp_uid: 'imp_1', merchant_uid: 'order_1' });
    answer?.({ success: false, merchant_uid: 'order_1', error_msg: '사용자 취소' });
    await new Promise((done) => setTimeout(done, 30));
    expect(check).toHaveBeenCalledTimes(1);
    expect(handlers.onPaid).toHaveBeenCalledTimes(1);
    expect(handlers.onCancel).not.toHaveBeenCalled();
  });

  it.each([
    [
      'the list answers',
      async (sandbox: Sandbox, held: Promise<unknown>) => {
        const imp = await sandbox.loadImp();
        const read = imp.fetch ?? fetch;
        imp.fetch = async (...args) => {
          await held;
          return read(...args);
        };
      },
    ],
    ['the order is made', async () => {}],
    [
      'the frame loads',
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
  ])('opens no window where the provider has gone before %s', async (what, hold) => {
    const held = deferred<typeof order>();
    const sandbox = openSandbox({ prompt: () => 'approve' });
    await hold(sandbox, held.promise);
    const onError = vi.fn();
    const { now, unmount } = openForm(
      { verify, onError },
      { provider: { loadImp: sandbox.loadImp } },
    );
    now().mutate({
      ...request,
      ...(what === 'the order is made' && { order: () => held.promise }),
    });
    await new Promise((done) => setTimeout(done, 50));
    unmount();
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'interrupted' });
    held.resolve(order);
    await new Promise((done) => setTimeout(done, 100));
    expect(sandbox.requests).toHaveLength(0);
    expect(isWindowOpen()).toBe(false);
  });

  it('takes the outcome from the server alone where it cannot read the build of the script', async () => {
    vi.useFakeTimers();
    const frame = document.createElement('iframe');
    onTestFinished(() => frame.remove());
    const imp: Imp = {
      init: () => {
        frame.src = 'about:blank#/checkout/v9';
        document.body.append(frame);
        queueMicrotask(() => frame.dispatchEvent(new Event('load')));
      },
      agency: () => {},
      close: () => {},
      request_pay: (_, callback) => callback({ success: true, imp_uid: 'imp_1' }),
      fetch: async () => Response.json({ code: 0, data: [channel] }),
    };
    const check = vi.fn((_: Receipt) => verify());
    const { now } = openForm({ verify: check }, { provider: { loadImp: async () => imp } });
    const paying = now().mutateAsync(request);
    await vi.advanceTimersByTimeAsync(6000);
    await expect(paying).resolves.toBe('A-1');
    expect(check.mock.calls.at(0)?.at(0)).toEqual({ impUid: null, merchantUid: 'order_1' });
    vi.useRealTimers();
  });
});
