import { act, waitFor } from '@testing-library/react';
import {
  PaymentError,
  useBillingKeyReturn,
  usePayment,
  usePaymentReturn,
  type PaymentErrorReason,
  type Receipt,
} from 'react-inicis';
import type { WindowEnd } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { installBrowserLocks } from '../browserLocks.js';
import { storedPending, storePending } from '../pendingRecord.js';
import { verify } from '../renderPaymentForm.js';
import { renderReturnPage } from '../renderReturnPage.js';
import { buyer, order, renderWithSandbox } from '../renderWithSandbox.js';

const minute = 60_000;
const ask = ({ merchantUid }: Receipt) => Promise.resolve(merchantUid);
const handlersOf = () => ({
  onPaid: vi.fn(),
  onAwaitingDeposit: vi.fn(),
  onCancel: vi.fn(),
  onError: vi.fn(),
});

beforeEach(() => {
  history.replaceState(null, '', '/cart');
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('askPendingPayments', () => {
  it('asks about all payments of its kind, the oldest first, and reports each one that is paid', async () => {
    storePending('newer', { startedAt: Date.now() - minute });
    storePending('older', { startedAt: Date.now() - 2 * minute, impUid: 'imp_1' });
    storePending('card', { kind: 'billingKey', customerUid: 'card_1' });
    const check = vi.fn(ask);
    const handlers = handlersOf();
    const { now, renders } = renderReturnPage({ verify: check, ...handlers });
    expect(renders[0]).toMatchObject({ status: 'pending', phase: 'idle' });
    await waitFor(() => expect(now().data).toEqual({ paid: 'newer' }));
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledTimes(2));
    expect(check.mock.calls).toEqual([
      [
        { impUid: 'imp_1', merchantUid: 'older' },
        { signal: expect.any(AbortSignal), known: true },
      ],
      [
        { impUid: null, merchantUid: 'newer' },
        { signal: expect.any(AbortSignal), known: true },
      ],
    ]);
    expect(Object.keys(localStorage)).toEqual(['react-inicis:card']);
    expect(now().phase).toBe('done');
    expect(location.pathname).toBe('/cart');
  });

  it('reports the end once if the hook that began the payment has unmounted', async () => {
    let isDown = true;
    const check = () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('A-1'));
    const onPaid = vi.fn();
    const handlers = { verify: check, onPaid, onError: () => {} };
    const page: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function CheckoutPage() {
      page.payment = usePayment<string>(handlers);
      return null;
    }
    function OrdersPage() {
      usePaymentReturn<string>(handlers);
      return null;
    }
    const view = renderWithSandbox(<CheckoutPage />, { prompt: () => 'approve' });
    act(() => page.payment?.mutate({ order, buyer }));
    for (let step = 0; step < 120 && page.payment?.phase !== 'unknown'; step += 1)
      await act(() => vi.advanceTimersByTimeAsync(1000));
    isDown = false;
    view.rerender(<OrdersPage />);
    await act(() => vi.advanceTimersByTimeAsync(400_000));
    expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
  });

  it('asks about a deposit if the clock of the device was wrong at the last question', async () => {
    storePending('order_1', {
      due: Date.now() + 9000 * minute,
      askedAt: Date.now() + 1500 * minute,
    });
    const { now } = renderReturnPage({ verify });
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
  });

  it('leaves a payment to its hook when an earlier one of the same order ends', async () => {
    const server = { answer: () => Promise.reject<string>(new Error('down')) };
    const page: ReturnType<typeof usePayment<string>>[] = [];
    function CheckoutPage() {
      page[0] = usePayment<string>({ verify: () => server.answer(), onError: () => {} });
      page[1] = usePayment<string>({ verify: () => server.answer(), onError: () => {} });
      return null;
    }
    const check = vi.fn(verify);
    function Return() {
      usePaymentReturn<string>({ verify: check });
      return null;
    }
    const ends: WindowEnd[] = ['silentClose'];
    const open = new Promise<WindowEnd>(() => {});
    const { sandbox, rerender } = renderWithSandbox(<CheckoutPage />, {
      prompt: () => ends.shift() ?? open,
    });
    act(() => page[0]?.mutate({ order, buyer }));
    for (let step = 0; step < 120 && page[0]?.phase !== 'unknown'; step += 1)
      await act(() => vi.advanceTimersByTimeAsync(1000));
    await act(() => vi.advanceTimersByTimeAsync(31 * minute));
    act(() => page[1]?.mutate({ order, buyer }));
    await waitFor(() => expect(sandbox.requests).toHaveLength(2));
    server.answer = () => Promise.reject(new PaymentError('unpaid', 'no payment of this order'));
    await act(() => page[0]?.recheck());
    expect(page[0]?.phase).toBe('failed');
    expect(storedPending('order_1')).not.toBeNull();
    rerender(
      <>
        <CheckoutPage />
        <Return />
      </>,
    );
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(check).not.toHaveBeenCalled();
  });

  it('keeps the record of a payment whose window is open in another tab', async () => {
    const { hold, release } = installBrowserLocks();
    hold('react-inicis-window:order_1');
    storePending('order_1');
    const check = vi.fn(() => Promise.reject(new PaymentError('unpaid', 'no payment')));
    const { unmount } = renderReturnPage({ verify: check });
    await waitFor(() => expect(check).toHaveBeenCalled());
    await act(() => vi.advanceTimersByTimeAsync(30_000));
    expect(storedPending('order_1')).not.toBeNull();
    unmount();
    release('react-inicis-window:order_1');
    renderReturnPage({ verify: check });
    await waitFor(() => expect(storedPending('order_1')).toBeNull());
  });

  it('resolves with `null` at once while it asks', async () => {
    storePending('order_1');
    const { now } = renderReturnPage({ verify: () => new Promise(() => {}) });
    await waitFor(() => expect(now().status).toBe('success'));
    expect(now()).toMatchObject({ data: null, phase: 'idle' });
  });

  it.each([
    // reason, code, questions within 12 seconds, record kept, handler
    ['unpaid', undefined, 1, false, undefined],
    ['declined', undefined, 1, false, undefined],
    ['cancelled', undefined, 1, false, undefined],
    ['unverified', undefined, 1, false, 'onError'],
    ['unverified', 'review', 1, true, 'onError'],
    ['interrupted', 'unfinished', 3, true, undefined],
    ['interrupted', 'hidden', 1, true, undefined],
    ['api', undefined, 1, true, undefined],
    ['unavailable', undefined, 1, true, undefined],
  ] as const)('%s %s: asks %i times, keeps the record: %s, calls %s', async (...row) => {
    const [reason, code, times, keeps, handler] = row;
    storePending('order_1');
    const answer = new PaymentError(reason satisfies PaymentErrorReason, 'text', { code });
    const check = vi.fn(() => Promise.reject(answer));
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify: check, ...handlers });
    await waitFor(() => expect(check).toHaveBeenCalled());
    await act(() => vi.advanceTimersByTimeAsync(12_000));
    expect(check).toHaveBeenCalledTimes(times);
    expect(storedPending('order_1') !== null).toBe(keeps);
    const called = Object.entries(handlers).filter(([, { mock }]) => mock.calls.length > 0);
    expect(called.map(([name]) => name)).toEqual(handler ? [handler] : []);
    expect(now()).toMatchObject({ status: 'success', data: null });
  });

  it('keeps asking in the background while there is no answer', async () => {
    storePending('order_1');
    let isDown = true;
    const check = vi.fn(() => (isDown ? Promise.reject(new Error('down')) : verify()));
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify: check, ...handlers });
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    isDown = false;
    await act(() => vi.advanceTimersByTimeAsync(16_000));
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
    expect(handlers.onError).not.toHaveBeenCalled();
  });

  it('asks immediately on `recheck`', async () => {
    storePending('order_1');
    let isDown = true;
    const check = vi.fn(() => (isDown ? Promise.reject(new Error('down')) : verify()));
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    isDown = false;
    await act(() => now().recheck());
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
  });

  it('does not ask about a payment whose window is open on this page', async () => {
    const check = vi.fn(verify);
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    const data: unknown[] = [];
    function Shop() {
      seen.payment = usePayment<string>({ verify });
      return null;
    }
    function Page() {
      data.push(usePaymentReturn<string>({ verify: check }).data);
      return null;
    }
    const { rerender, shopper } = renderWithSandbox(<Shop />);
    act(() => seen.payment?.mutate({ order, buyer }));
    await waitFor(() => expect(seen.payment?.phase).toBe('window'));
    rerender(
      <>
        <Shop />
        <Page />
      </>,
    );
    await waitFor(() => expect(data.at(-1)).toBeNull());
    shopper.resolve('approve');
    await waitFor(() => expect(seen.payment?.data).toBe('A-1'));
    expect(check).not.toHaveBeenCalled();
  });

  it('asks about the registered cards of this browser, and reports them as issued', async () => {
    storePending('sub_1', { kind: 'billingKey', customerUid: 'card_1' });
    const check = vi.fn((_: Receipt) => verify());
    const onIssued = vi.fn();
    const data: unknown[] = [];
    function Page() {
      data.push(useBillingKeyReturn({ verify: check, onIssued }).data);
      return null;
    }
    renderWithSandbox(<Page />);
    await waitFor(() => expect(data.at(-1)).toEqual({ issued: 'A-1' }));
    expect(check.mock.calls[0]?.at(0)).toEqual({
      impUid: null,
      merchantUid: 'sub_1',
      customerUid: 'card_1',
    });
    await waitFor(() => expect(onIssued).toHaveBeenCalledExactlyOnceWith('A-1'));
  });
});
