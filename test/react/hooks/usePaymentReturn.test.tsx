import { QueryClient } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { PaymentError, usePayment, usePaymentReturn, type Receipt } from 'react-inicis';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { buyer, order, renderWithSandbox } from '../renderWithSandbox.js';
import { renderReturnPage, returnUrl } from '../renderReturnPage.js';

const verify = async () => 'A-1';

beforeEach(() => history.replaceState({ mine: 1 }, '', returnUrl));

describe('usePaymentReturn', () => {
  it('resolves `null` on a page that is not a return', async () => {
    history.replaceState(null, '', '/done?cart=7');
    const check = vi.fn(verify);
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(now().status).toBe('success'));
    expect(now().data).toBeNull();
    expect(check).not.toHaveBeenCalled();
  });

  it('verifies the return once, and removes only the gateway’s keys from the address', async () => {
    const check = vi.fn(verify);
    const onPaid = vi.fn();
    const { now, renders } = renderReturnPage({ verify: check, onPaid });
    expect(renders[0]).toMatchObject({ status: 'pending', data: undefined });
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(check).toHaveBeenCalledExactlyOnceWith(
      { impUid: 'imp_1', merchantUid: 'order_1' },
      { signal: expect.any(AbortSignal), known: false },
    );
    expect(location.pathname + location.search + location.hash).toBe('/done?cart=7#top');
    expect(history.state).toEqual({ mine: 1 });
  });

  it('keeps the gateway’s keys while the outcome is unknown, and verifies again on `refetch`', async () => {
    let up = false;
    const check = vi.fn(async () => {
      if (up) return 'A-1';
      throw new PaymentError('interrupted', 'no session', { code: 'hidden' });
    });
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'interrupted' }));
    expect(now().phase).toBe('unknown');
    expect(location.search).toContain('imp_uid=imp_1');
    up = true;
    await act(async () => void (await now().refetch()));
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(now().phase).toBe('done');
    expect(location.search).toBe('?cart=7');
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('is not verified again when the app invalidates all queries', async () => {
    const queryClient = new QueryClient();
    const check = vi.fn(verify);
    const { now } = renderReturnPage({ verify: check }, { provider: { queryClient } });
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    await act(() => queryClient.invalidateQueries());
    await act(() => queryClient.refetchQueries({ type: 'inactive' }));
    expect(check).toHaveBeenCalledTimes(1);
    expect(now().data).toEqual({ paid: 'A-1' });
  });

  it('does not abort `verify` when the page unmounts, and calls the handlers', async () => {
    const answer = deferred<string>();
    const onPaid = vi.fn();
    const check = vi.fn((_: unknown, __: { signal: AbortSignal }) => answer.promise);
    const { rerender } = renderReturnPage({ verify: check, onPaid });
    await waitFor(() => expect(check).toHaveBeenCalled());
    rerender(<p>gone</p>);
    expect(check.mock.calls[0]?.[1].signal.aborted).toBe(false);
    answer.resolve('A-1');
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
  });

  it('reads the address of the `url` option, and does not change the address of the page', async () => {
    const check = vi.fn(verify);
    const { now } = renderReturnPage({
      verify: check,
      url: 'https://shop.example/?imp_uid=imp_9&merchant_uid=order_9',
    });
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(check).toHaveBeenCalledWith(
      { impUid: 'imp_9', merchantUid: 'order_9' },
      expect.anything(),
    );
    expect(location.search).toContain('imp_uid=imp_1');
  });

  it.each([
    ['after its answer', true],
    ['before its answer', false],
  ])('reports each return once if `url` goes to another address %s, and back', async (_, late) => {
    const urlOf = (name: string) => `https://shop.example/?imp_uid=${name}&merchant_uid=${name}`;
    const answer = deferred<void>();
    const check = vi.fn(async ({ merchantUid }: Receipt) => {
      await answer.promise;
      return merchantUid;
    });
    const onPaid = vi.fn();
    const seen: { data?: unknown } = {};
    function Page({ name }: { name: string }) {
      seen.data = usePaymentReturn<string>({ url: urlOf(name), verify: check, onPaid }).data;
      return null;
    }
    const { rerender } = renderWithSandbox(<Page name="A" />);
    const see = (name: string) => waitFor(() => expect(seen.data).toEqual({ paid: name }));
    if (late) answer.resolve();
    if (late) await see('A');
    rerender(<Page name="B" />);
    if (late) await see('B');
    await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
    await act(() => new Promise((done) => setTimeout(done, 20)));
    rerender(<Page name="A" />);
    answer.resolve();
    await see('A');
    await waitFor(() => expect(onPaid).toHaveBeenCalledWith('A'));
    await waitFor(() => expect(onPaid).toHaveBeenCalledWith('B'));
    await act(() => new Promise((done) => setTimeout(done, 20)));
    expect(onPaid).toHaveBeenCalledTimes(2);
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('fails if the `url` from JavaScript is an object, which it would not read', async () => {
    const { href } = new URL(returnUrl, location.href);
    const url: string = Object(new URL(href));
    const { now } = renderReturnPage({ verify: async () => 'A-1', url });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'invalid', field: 'url' }));
  });

  it('keeps the result when a handler throws', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const onPaid = () => {
      throw new Error('a bug in the shop');
    };
    const { now } = renderReturnPage({ verify, onPaid });
    await waitFor(() => expect(reported).toHaveBeenCalledTimes(1));
    expect(now().data).toEqual({ paid: 'A-1' });
    vi.unstubAllGlobals();
  });

  it('keeps the result when a handler throws where `reportError` does not exist, as in jsdom', async () => {
    const printed = vi.spyOn(console, 'error').mockReturnValue();
    const thrown = new Error('a bug in the shop');
    vi.stubGlobal('reportError', undefined);
    const onPaid = () => {
      throw thrown;
    };
    const { now } = renderReturnPage({ verify, onPaid });
    await waitFor(() => expect(now().isPending).toBe(false));
    expect(now().data).toEqual({ paid: 'A-1' });
    expect(printed).toHaveBeenCalledExactlyOnceWith(thrown);
    vi.unstubAllGlobals();
  });

  it('reports the error of the server', async () => {
    const check = () => Promise.reject(new PaymentError('unverified', 'amount'));
    const onError = vi.fn();
    const { now } = renderReturnPage({ verify: check, onError });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'unverified' }));
    expect(location.search).toBe('?cart=7');
  });

  it('gives the same result after a redirect on a phone as a callback on a PC', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone) Mobile');
    const navigated = deferred<string>();
    const check = vi.fn(verify);
    const onPaid = vi.fn();
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function Shop() {
      seen.payment = usePayment<string>({ verify: check, onPaid });
      return null;
    }
    history.replaceState(null, '', '/cart');
    const { rerender } = renderWithSandbox(<Shop />, {
      prompt: () => 'approve',
      navigate: navigated.resolve,
    });
    act(() => seen.payment?.mutate({ order, buyer, redirectUrl: '/done' }));
    const address = await navigated.promise;
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
});
