import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import {
  PaymentError,
  useBillingKeyReturn,
  usePayment,
  usePaymentReturn,
  type PaymentHandlers,
} from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buyer, deferred, openShop, order } from '../shop.js';

const back = '/done?cart=7&imp_uid=imp_1&merchant_uid=order_1&imp_success=true#top';
const verify = async () => 'A-1';

type Return = ReturnType<typeof usePaymentReturn<string>>;

/** The page that the gateway sends the shopper back to. */
function openReturn(
  handlers: PaymentHandlers<string> & { url?: string },
  options?: Parameters<typeof openShop>[1],
) {
  const renders: Return[] = [];
  function Page() {
    renders.push(usePaymentReturn<string>(handlers));
    return null;
  }
  const shop = openShop(<Page />, options);
  const now = () => {
    const last = renders.at(-1);
    if (!last) throw new Error('the page is not there');
    return last;
  };
  return { ...shop, now, renders, Page };
}

describe('usePaymentReturn', () => {
  beforeEach(() => history.replaceState({ mine: 1 }, '', back));

  it('verifies the return once, and takes only the gateway’s keys from the address', async () => {
    const check = vi.fn(verify);
    const onPaid = vi.fn();
    const { now, renders } = openReturn({ verify: check, onPaid });
    expect(renders[0]).toMatchObject({ status: 'pending', data: undefined });
    await waitFor(() => expect(now().data).toBe('A-1'));
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(check).toHaveBeenCalledExactlyOnceWith(
      { impUid: 'imp_1', merchantUid: 'order_1' },
      { signal: expect.any(AbortSignal), known: false },
    );
    expect(location.pathname + location.search + location.hash).toBe('/done?cart=7#top');
    expect(history.state).toEqual({ mine: 1 });
  });

  it('is `null` on a page that is no return', async () => {
    history.replaceState(null, '', '/done?cart=7');
    const check = vi.fn(verify);
    const { now } = openReturn({ verify: check });
    await waitFor(() => expect(now().status).toBe('success'));
    expect(now().data).toBeNull();
    expect(check).not.toHaveBeenCalled();
  });

  it.each([
    ['cancelled', '%EC%82%AC%EC%9A%A9%EC%9E%90%20%EC%B7%A8%EC%86%8C', 'onCancel'],
    ['declined', '%ED%95%9C%EB%8F%84', 'onError'],
  ] as const)(
    'ends as %s without asking, and cleans the address',
    async (reason, words, handler) => {
      const url = `/done?imp_uid=imp_1&merchant_uid=order_1&imp_success=false&error_msg=${words}`;
      history.replaceState(null, '', url);
      const handlers = { onCancel: vi.fn(), onError: vi.fn() };
      const check = vi.fn(verify);
      const { now } = openReturn({ verify: check, ...handlers });
      await waitFor(() => expect(now().error).toMatchObject({ reason }));
      await waitFor(() => expect(handlers[handler]).toHaveBeenCalledTimes(1));
      expect(check).not.toHaveBeenCalled();
      expect(location.search).toBe('');
    },
  );

  it('keeps the keys while the outcome is unknown, and `refetch` asks again', async () => {
    let up = false;
    const check = vi.fn(async () => {
      if (up) return 'A-1';
      throw new TypeError('Failed to fetch');
    });
    const { now } = openReturn({ verify: check });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'interrupted' }));
    expect(location.search).toContain('imp_uid=imp_1');
    up = true;
    await act(async () => void (await now().refetch()));
    await waitFor(() => expect(now().data).toBe('A-1'));
    expect(location.search).toBe('?cart=7');
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('is not verified again when an app invalidates every query', async () => {
    const queryClient = new QueryClient();
    const check = vi.fn(verify);
    const { now } = openReturn({ verify: check }, { provider: { queryClient } });
    await waitFor(() => expect(now().data).toBe('A-1'));
    await act(() => queryClient.invalidateQueries());
    await act(() => queryClient.refetchQueries({ type: 'inactive' }));
    expect(check).toHaveBeenCalledTimes(1);
    expect(now().data).toBe('A-1');
  });

  it('gives `verify` a signal that unmounting does not abort, and its handlers run', async () => {
    const answer = deferred<string>();
    const onPaid = vi.fn();
    const check = vi.fn((_: unknown, __: { signal: AbortSignal }) => answer.promise);
    const { rerender } = openReturn({ verify: check, onPaid });
    await waitFor(() => expect(check).toHaveBeenCalled());
    rerender(<p>gone</p>);
    expect(check.mock.calls[0]?.[1].signal.aborted).toBe(false);
    answer.resolve('A-1');
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
  });

  it('reads an address that it is given, and leaves the page’s own alone', async () => {
    const check = vi.fn(verify);
    const { now } = openReturn({
      verify: check,
      url: 'https://shop.example/?imp_uid=imp_9&merchant_uid=order_9',
    });
    await waitFor(() => expect(now().data).toBe('A-1'));
    expect(check).toHaveBeenCalledWith(
      { impUid: 'imp_9', merchantUid: 'order_9' },
      expect.anything(),
    );
    expect(location.search).toContain('imp_uid=imp_1');
  });

  it('keeps the result when a handler throws', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const onPaid = () => {
      throw new Error('a bug of the shop');
    };
    const { now } = openReturn({ verify, onPaid });
    await waitFor(() => expect(reported).toHaveBeenCalledTimes(1));
    expect(now().data).toBe('A-1');
    vi.unstubAllGlobals();
  });

  it('passes the server’s verdict on', async () => {
    const check = () => Promise.reject(new PaymentError('unverified', 'amount'));
    const onError = vi.fn();
    const { now } = openReturn({ verify: check, onError });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'unverified' }));
    expect(location.search).toBe('?cart=7');
  });

  it('comes back from a phone’s payment to the same result as a PC’s callback', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone) Mobile');
    const went = deferred<string>();
    const check = vi.fn(verify);
    const onPaid = vi.fn();
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function Shop() {
      seen.payment = usePayment<string>({ verify: check, onPaid });
      return null;
    }
    history.replaceState(null, '', '/cart');
    const { rerender } = openShop(<Shop />, {
      prompt: () => 'approve',
      navigate: went.resolve,
    });
    act(() => seen.payment?.mutate({ order, buyer, redirectUrl: '/done' }));
    const address = await went.promise;
    expect(address).toMatch(/\/done\?imp_uid=imp_\d+&merchant_uid=order_1&imp_success=true$/);
    expect(check).not.toHaveBeenCalled();
    history.replaceState(null, '', address);
    function Done() {
      usePaymentReturn<string>({ verify: check, onPaid });
      return null;
    }
    rerender(<Done />);
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(check.mock.calls[0]).toMatchObject([{ merchantUid: 'order_1' }, { known: true }]);
    vi.restoreAllMocks();
  });

  it('leaves a billing key’s return to `useBillingKeyReturn`, which knows the card', async () => {
    const began = { merchantUid: 'order_1', customerUid: 'card_1', startedAt: Date.now() };
    localStorage.setItem('react-inicis:order_1', JSON.stringify(began));
    const payment = vi.fn(verify);
    const billingKey = vi.fn(verify);
    const onIssued = vi.fn();
    function Done() {
      usePaymentReturn<string>({ verify: payment });
      useBillingKeyReturn<string>({ verify: billingKey, onIssued });
      return null;
    }
    openShop(<Done />);
    await waitFor(() => expect(onIssued).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(billingKey.mock.calls[0]).toMatchObject([
      { impUid: 'imp_1', merchantUid: 'order_1', customerUid: 'card_1' },
      { known: true },
    ]);
    expect(payment).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });

  it('takes an intent that is corrupted, or older than a day, for none', async () => {
    for (const stored of ['{', 'null', JSON.stringify({ startedAt: Date.now() - 90_000_000 })]) {
      history.replaceState(null, '', back);
      localStorage.setItem('react-inicis:order_1', stored);
      const check = vi.fn(verify);
      const { now, unmount } = openReturn({ verify: check });
      await waitFor(() => expect(now().data).toBe('A-1'));
      expect(check.mock.calls[0]).toMatchObject([{}, { known: false }]);
      unmount();
    }
  });
});

describe('an unfinished payment', () => {
  const began = { kind: 'payment', merchantUid: 'order_1', startedAt: Date.now() };
  const keep = (intent: object, key = 'order_1') =>
    localStorage.setItem(`react-inicis:${key}`, JSON.stringify(intent));

  beforeEach(() => history.replaceState(null, '', '/cart'));

  it('is asked about by a page that is no return, once, and ends as paid', async () => {
    keep({ ...began, merchantUid: 'order_0', startedAt: Date.now() - 60_000 }, 'order_0');
    keep(began);
    const check = vi.fn(verify);
    const onPaid = vi.fn();
    const { now, renders } = openReturn({ verify: check, onPaid });
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
    'that is %s is dropped without a word',
    async (reason) => {
      keep(began);
      const handlers = { onError: vi.fn(), onCancel: vi.fn() };
      const check = () => Promise.reject(new PaymentError(reason, 'nothing was paid'));
      const { now } = openReturn({ verify: check, ...handlers });
      await waitFor(() => expect(now().status).toBe('success'));
      expect(now().data).toBeNull();
      expect(localStorage).toHaveLength(0);
      await new Promise((done) => setTimeout(done, 10));
      expect(handlers.onError).not.toHaveBeenCalled();
      expect(handlers.onCancel).not.toHaveBeenCalled();
    },
  );

  it('stays where the server cannot tell, and is an error until it can', async () => {
    keep(began);
    let up = false;
    const check = async () => {
      if (up) return 'A-1';
      throw new TypeError('Failed to fetch');
    };
    const onError = vi.fn();
    const { now } = openReturn({ verify: check, onError });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'interrupted' }));
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
    expect(localStorage).toHaveLength(1);
    up = true;
    await act(async () => void (await now().refetch()));
    await waitFor(() => expect(now().data).toBe('A-1'));
    expect(localStorage).toHaveLength(0);
  });

  it('is none where its window is still open on this page', async () => {
    const check = vi.fn(verify);
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function Shop() {
      seen.payment = usePayment<string>({ verify });
      return null;
    }
    const { rerender, shopper } = openShop(<Shop />);
    act(() => seen.payment?.mutate({ order, buyer }));
    await waitFor(() => expect(seen.payment?.phase).toBe('window'));
    // Nothing that the kit does not read, and no personal data.
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

  it('that awaits a deposit is kept until it is due, and asked about no more', async () => {
    keep(began);
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
    const { unmount } = openShop(<Page />);
    await waitFor(() => expect(localStorage.getItem('react-inicis:order_1')).toContain('due'));
    unmount();
    vi.setSystemTime(Date.now() + 2 * 86_400_000);
    const { now } = openReturn({ verify });
    await waitFor(() => expect(now().status).toBe('success'));
    expect(now().data).toBeNull();
    expect(check).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(1);
    vi.useRealTimers();
  });

  it.each([
    ['full', 'setItem'],
    ['blocked', 'getItem'],
  ] as const)('is remembered as long as the page where storage is %s', async (_, broken) => {
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
    const { rerender } = openShop(<Shop />, { prompt: () => 'approve' });
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
});
