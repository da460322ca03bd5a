import { act, waitFor } from '@testing-library/react';
import {
  PaymentError,
  usePaymentReturn,
  verifyAt,
  type PaymentErrorReason,
  type Receipt,
} from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { storedPending, storePending } from '../pendingRecord.js';
import { verify } from '../renderPaymentForm.js';
import { renderReturnPage, returnUrl } from '../renderReturnPage.js';
import { renderWithSandbox } from '../renderWithSandbox.js';

const cancelled = '%EC%82%AC%EC%9A%A9%EC%9E%90%20%EC%B7%A8%EC%86%8C';
const declined = '%ED%95%9C%EB%8F%84%20%EC%B4%88%EA%B3%BC';
const failedUrl = (words: string) =>
  `/done?imp_uid=imp_1&merchant_uid=order_1&imp_success=false&error_code=E1&error_msg=${words}`;
const refusing = (reason: PaymentErrorReason, code?: string) =>
  vi.fn((): Promise<string> => Promise.reject(new PaymentError(reason, 'by server', { code })));
const handlersOf = () => ({ onPaid: vi.fn(), onCancel: vi.fn(), onError: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.spyOn(Math, 'random').mockReturnValue(1);
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('a return address that says yes', () => {
  beforeEach(() => history.replaceState(null, '', returnUrl));

  it.each([
    ['null', null],
    ['undefined', undefined],
    ['false', false],
  ])('is paid also if the result is %s', async (_, result) => {
    const onPaid = vi.fn();
    const data: unknown[] = [];
    function Page() {
      const { phase, data: latest } = usePaymentReturn({ verify: async () => result, onPaid });
      data.push([phase, latest]);
      return null;
    }
    renderWithSandbox(<Page />);
    await waitFor(() => expect(data.at(-1)).toEqual(['done', { paid: result }]));
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith(result));
  });

  it('stores the yes, and does not believe a no of the server after it', async () => {
    storePending('order_1');
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify: refusing('unpaid'), ...handlers });
    await waitFor(() => expect(now().phase).toBe('verifying'));
    expect(storedPending('order_1')).toMatchObject({ impUid: 'imp_1' });
    await act(() => vi.advanceTimersByTimeAsync(95_000));
    expect(now()).toMatchObject({ phase: 'unknown', error: { reason: 'interrupted' } });
    expect(handlers.onError).toHaveBeenCalledTimes(1);
    expect(storedPending('order_1')).not.toBeNull();
    expect(location.search).toContain('imp_uid=imp_1');
  });

  it('keeps asking while the outcome is unknown, and changes to the end', async () => {
    let isDown = true;
    const check = vi.fn(() => (isDown ? Promise.reject(new Error('down')) : verify()));
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify: check, ...handlers });
    await act(() => vi.advanceTimersByTimeAsync(80_000));
    await waitFor(() => expect(now().phase).toBe('unknown'));
    isDown = false;
    await act(() => vi.advanceTimersByTimeAsync(16_000));
    await waitFor(() => expect(now()).toMatchObject({ status: 'success', data: { paid: 'A-1' } }));
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(handlers.onError).toHaveBeenCalledTimes(1);
    expect(location.search).toBe('?cart=7');
  });

  it('is verified for each hook of the page, and calls the handlers of each one', async () => {
    storePending('order_1');
    const [first, second] = [handlersOf(), handlersOf()];
    function Page() {
      usePaymentReturn({ verify, ...first });
      usePaymentReturn({ verify, ...second });
      return null;
    }
    renderWithSandbox(<Page />);
    await waitFor(() => expect(first.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    await waitFor(() => expect(second.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
  });

  const registered = new PaymentError('unverified', 'customerUidUsage: a card was registered', {
    field: 'customerUidUsage',
  });
  it.each([
    ['`complete`', Response.json({ error: registered }, { status: 409 })],
    ['`billing-key`', Response.json({ issued: 'card_1' })],
  ])('is ignored if %s answers that a card was registered', async (_, answer) => {
    const handlers = handlersOf();
    const check = verifyAt<string>('/complete', { fetch: async () => answer.clone() });
    const { now } = renderReturnPage({ verify: check, ...handlers });
    await waitFor(() => expect(now()).toMatchObject({ status: 'success', data: null }));
    expect(now().phase).toBe('idle');
    expect(location.search).toBe('?cart=7');
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('is reported if a card was registered, and this browser began a payment with its number', async () => {
    storePending('order_1');
    const handlers = handlersOf();
    const { now } = renderReturnPage({
      verify: () => Promise.reject<string>(registered),
      ...handlers,
    });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'unverified' }));
    await waitFor(() => expect(handlers.onError).toHaveBeenCalledTimes(1));
  });

  it('calls no handler when the server hides the order, and keeps the record', async () => {
    storePending('order_1');
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify: refusing('interrupted', 'hidden'), ...handlers });
    await waitFor(() => expect(now().phase).toBe('unknown'));
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(handlers.onError).not.toHaveBeenCalled();
    expect(storedPending('order_1')).not.toBeNull();
  });
});

describe('a return address with the number of another payment', () => {
  const half = 30 * 60_000;
  const answers = {
    'does not match': new PaymentError('unverified', 'of another order', { field: 'merchantUid' }),
    'has expired': new PaymentError('unpaid', 'no deposit', { code: 'expired' }),
    'is not finished': new PaymentError('interrupted', 'open', { code: 'unfinished' }),
    'is not known, half an hour later': new PaymentError('interrupted', 'no such payment'),
  };

  /** Answers about the payment of the link, and about the payment that the shopper made. */
  const verifyOf = (link: PaymentError, own: () => Promise<string>) =>
    vi.fn(({ impUid }: Receipt) => (impUid === 'imp_1' ? Promise.reject<string>(link) : own()));

  beforeEach(() => history.replaceState(null, '', returnUrl));

  it.each(Object.entries(answers))(
    'is asked about by its order number if the payment of the link %s',
    async (name, link) => {
      storePending('order_1', { startedAt: Date.now() - (name.includes('half') ? half : 0) });
      const handlers = handlersOf();
      const check = verifyOf(link, verify);
      const { now } = renderReturnPage({ verify: check, ...handlers });
      await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
      expect(check.mock.calls.map(([receipt]) => receipt)).toEqual([
        { impUid: 'imp_1', merchantUid: 'order_1' },
        { impUid: null, merchantUid: 'order_1' },
      ]);
      await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
      expect(handlers.onError).not.toHaveBeenCalled();
    },
  );

  it('keeps the record if there is no answer about the order number, so that a click opens no window', async () => {
    storePending('order_1');
    const check = verifyOf(answers['does not match'], () => Promise.reject(new Error('down')));
    const { now } = renderReturnPage({ verify: check });
    await act(() => vi.advanceTimersByTimeAsync(95_000));
    expect(now()).toMatchObject({ phase: 'unknown', error: { reason: 'interrupted' } });
    expect(storedPending('order_1')).not.toBeNull();
  });

  it('drops the record of a payment that was not made, because the yes of the link is not its own', async () => {
    storePending('order_1');
    const check = verifyOf(answers['does not match'], refusing('unpaid'));
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'unpaid' }));
    expect(storedPending('order_1')).toBeNull();
  });

  it('shows the answer about the payment of the link in a browser that began no payment', async () => {
    const check = verifyOf(answers['does not match'], verify);
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'unverified' }));
    expect(check).toHaveBeenCalledTimes(1);
  });

  it('asks once about a payment that a person checks: the shopper must not pay again', async () => {
    storePending('order_1');
    const review = new PaymentError('unverified', 'amount', { code: 'review' });
    const check = verifyOf(review, verify);
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(now().error).toMatchObject({ code: 'review' }));
    expect(check).toHaveBeenCalledTimes(1);
    expect(storedPending('order_1')).not.toBeNull();
  });
});

describe('a return address that says no', () => {
  it('shows a cancellation at once, and drops the record when the server agrees', async () => {
    history.replaceState(null, '', failedUrl(cancelled));
    storePending('order_1');
    const check = refusing('unpaid');
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify: check, ...handlers });
    await waitFor(() => expect(now().phase).toBe('cancelled'));
    expect(check).not.toHaveBeenCalled();
    expect(storedPending('order_1')).not.toBeNull();
    expect(location.search).toBe('');
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(check).toHaveBeenCalledTimes(1);
    expect(storedPending('order_1')).toBeNull();
    expect(handlers.onCancel).toHaveBeenCalledTimes(1);
    expect(handlers.onError).not.toHaveBeenCalled();
  });

  it('changes a cancellation to paid if the server says that it was paid', async () => {
    history.replaceState(null, '', failedUrl(cancelled));
    storePending('order_1');
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify, ...handlers });
    await waitFor(() => expect(handlers.onCancel).toHaveBeenCalledTimes(1));
    await act(() => vi.advanceTimersByTimeAsync(1500));
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
  });

  it('shows the reason of the server with the words of the address for a payment of this browser', async () => {
    history.replaceState(null, '', failedUrl(declined));
    storePending('order_1');
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify: refusing('unpaid'), ...handlers });
    await waitFor(() => expect(now().phase).toBe('failed'));
    expect(now().error).toMatchObject({ reason: 'unpaid', code: 'E1', message: '한도 초과' });
    await waitFor(() => expect(handlers.onError).toHaveBeenCalledTimes(1));
    expect(location.search).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['cancelled', cancelled],
    ['declined', declined],
  ])('never shows the words of a link (%s), but the answer of the server', async (_, words) => {
    history.replaceState(null, '', failedUrl(words));
    const handlers = handlersOf();
    const check = refusing('declined');
    const { now } = renderReturnPage({ verify: check, ...handlers });
    await waitFor(() => expect(now().phase).toBe('failed'));
    expect(now().error).toMatchObject({ reason: 'declined', message: 'by server' });
    expect(check.mock.calls).toMatchObject([[{ merchantUid: 'order_1' }, { known: false }]]);
    expect(handlers.onCancel).not.toHaveBeenCalled();
  });

  it('is not believed where the server says that the payment is paid', async () => {
    history.replaceState(null, '', failedUrl(declined));
    const handlers = handlersOf();
    const { now } = renderReturnPage({ verify, ...handlers });
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(handlers.onError).not.toHaveBeenCalled();
  });
});
