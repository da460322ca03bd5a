import { act, waitFor } from '@testing-library/react';
import { PaymentError, usePayment, usePaymentReturn } from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buyer, order, renderWithSandbox } from '../renderWithSandbox.js';
import { verify } from '../renderPaymentForm.js';
import { renderReturnPage, returnUrl } from '../renderReturnPage.js';

const began = { kind: 'payment', merchantUid: 'order_1', startedAt: Date.now() };
const store = (pending: object, key = 'order_1') =>
  localStorage.setItem(`react-inicis:${key}`, JSON.stringify(pending));

beforeEach(() => history.replaceState(null, '', '/cart'));

describe('a pending payment', () => {
  it('is verified once by a page that is not a return, and reported as paid', async () => {
    store({ ...began, merchantUid: 'order_0', startedAt: Date.now() - 60_000 }, 'order_0');
    store(began);
    const check = vi.fn(verify);
    const onPaid = vi.fn();
    const { now, renders } = renderReturnPage({ verify: check, onPaid });
    expect(renders[0]).toMatchObject({ status: 'pending' });
    await waitFor(() => expect(now().data).toBe('A-1'));
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(check).toHaveBeenCalledExactlyOnceWith(
      { impUid: null, merchantUid: 'order_1' },
      { signal: expect.any(AbortSignal), known: true },
    );
    expect(Object.keys(localStorage)).toEqual(['react-inicis:order_0']);
    expect(location.pathname).toBe('/cart');
  });

  it.each(['unpaid', 'declined', 'cancelled'] as const)(
    'is dropped without calling a handler when it is %s',
    async (reason) => {
      store(began);
      const handlers = { onError: vi.fn(), onCancel: vi.fn() };
      const check = () => Promise.reject(new PaymentError(reason, 'nothing was paid'));
      const { now } = renderReturnPage({ verify: check, ...handlers });
      await waitFor(() => expect(now().status).toBe('success'));
      expect(now().data).toBeNull();
      expect(localStorage).toHaveLength(0);
      await new Promise((done) => setTimeout(done, 10));
      expect(handlers.onError).not.toHaveBeenCalled();
      expect(handlers.onCancel).not.toHaveBeenCalled();
    },
  );

  it('is kept with an `interrupted` error until the server knows the outcome', async () => {
    store(began);
    let up = false;
    const check = async () => {
      if (up) return 'A-1';
      throw new TypeError('Failed to fetch');
    };
    const onError = vi.fn();
    const { now } = renderReturnPage({ verify: check, onError });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'interrupted' }));
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(localStorage).toHaveLength(1);
    up = true;
    await act(async () => void (await now().refetch()));
    await waitFor(() => expect(now().data).toBe('A-1'));
    expect(localStorage).toHaveLength(0);
  });

  it('is not verified while its window is open on this page', async () => {
    const check = vi.fn(verify);
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function Shop() {
      seen.payment = usePayment<string>({ verify });
      return null;
    }
    const { rerender, shopper } = renderWithSandbox(<Shop />);
    act(() => seen.payment?.mutate({ order, buyer }));
    await waitFor(() => expect(seen.payment?.phase).toBe('window'));
    // The record has no personal data and no unused fields.
    const record: unknown = JSON.parse(localStorage.getItem('react-inicis:order_1') ?? 'null');
    expect(record).toEqual({
      kind: 'payment',
      merchantUid: 'order_1',
      startedAt: expect.any(Number),
    });
    const renders: (string | null | undefined)[] = [];
    function Page() {
      const { data } = usePaymentReturn<string>({ verify: check });
      renders.push(typeof data === 'object' ? null : data);
      return null;
    }
    rerender(
      <>
        <Shop />
        <Page />
      </>,
    );
    await waitFor(() => expect(renders.at(-1)).toBeNull());
    expect(check).not.toHaveBeenCalled();
    shopper.resolve('approve');
    await waitFor(() => expect(seen.payment?.data).toBe('A-1'));
  });

  it('is kept until the due date of its deposit, and not verified again', async () => {
    store(began);
    const dueDate = new Date(Date.now() + 5 * 86_400_000).toISOString();
    const account = {
      bankCode: '088',
      bankName: '신한',
      number: '1',
      holder: 's',
      amount: 1,
      dueDate,
    };
    const check = vi.fn(async () => ({ awaiting: 'deposit', account }) as const);
    function Page() {
      usePaymentReturn({ verify: check });
      return null;
    }
    const { unmount } = renderWithSandbox(<Page />);
    await waitFor(() => expect(localStorage.getItem('react-inicis:order_1')).toContain('due'));
    unmount();
    vi.setSystemTime(Date.now() + 2 * 86_400_000);
    const { now } = renderReturnPage({ verify });
    await waitFor(() => expect(now().status).toBe('success'));
    expect(now().data).toBeNull();
    expect(check).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(1);
    vi.useRealTimers();
  });

  it.each([
    ['full', 'setItem'],
    ['blocked', 'getItem'],
  ] as const)('is kept in memory while the page is open when storage is %s', async (_, broken) => {
    const fail = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    vi.spyOn(Storage.prototype, broken).mockImplementation(fail);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(fail);
    onTestFinished(() => void vi.restoreAllMocks());
    const check = vi.fn((): Promise<string> => Promise.reject(new TypeError('Failed to fetch')));
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function Shop() {
      seen.payment = usePayment<string>({ verify: check });
      return null;
    }
    const { rerender } = renderWithSandbox(<Shop />, { prompt: () => 'approve' });
    await expect(seen.payment?.mutateAsync({ order, buyer })).rejects.toMatchObject({
      reason: 'interrupted',
    });
    check.mockImplementation(verify);
    const onPaid = vi.fn();
    function Done() {
      usePaymentReturn<string>({ verify: check, onPaid });
      return null;
    }
    rerender(<Done />);
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
  });

  it('is ignored when it is corrupted or older than a day', async () => {
    for (const stored of ['{', 'null', JSON.stringify({ startedAt: Date.now() - 90_000_000 })]) {
      history.replaceState(null, '', returnUrl);
      localStorage.setItem('react-inicis:order_1', stored);
      const check = vi.fn(verify);
      const { now, unmount } = renderReturnPage({ verify: check });
      await waitFor(() => expect(now().data).toBe('A-1'));
      expect(check.mock.calls[0]).toMatchObject([{}, { known: false }]);
      unmount();
    }
  });
});
