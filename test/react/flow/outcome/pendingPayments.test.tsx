import { act, waitFor } from '@testing-library/react';
import { PaymentError, usePayment, usePaymentReturn, verifyAt } from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readPending } from '../../../../src/react/flow/outcome/pendingPayments.js';
import { storedPending, storePending } from '../../pendingRecord.js';
import { renderPaymentForm, request, verify } from '../../renderPaymentForm.js';
import { renderReturnPage, returnUrl } from '../../renderReturnPage.js';
import { buyer, order, renderWithSandbox } from '../../renderWithSandbox.js';

const day = 86_400_000;
const account = { bankCode: '088', bankName: '신한', number: '1', holder: 's', amount: 1 };
const awaiting = (dueDate: string) => ({
  awaiting: 'deposit' as const,
  account: { ...account, dueDate },
});

beforeEach(() => history.replaceState(null, '', '/cart'));

describe('the record of a pending payment', () => {
  it('has no personal data and no unused field; it gets `impUid` with the yes of the window', async () => {
    const never = () => new Promise<string>(() => {});
    const { now, shopper } = renderPaymentForm({ verify: never });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    const record = { kind: 'payment', merchantUid: 'order_1', startedAt: expect.any(Number) };
    expect(storedPending('order_1')).toEqual(record);
    shopper.resolve('approve');
    await waitFor(() => expect(now().phase).toBe('verifying'));
    expect(storedPending('order_1')).toEqual({ ...record, impUid: expect.stringMatching(/^imp_/) });
  });

  it('has the URL of `verifyAt`, so that another hook can ask the same server', async () => {
    const via = verifyAt<string>('/complete', { fetch: () => new Promise(() => {}) });
    const { now } = renderPaymentForm({ verify: via });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    expect(storedPending('order_1')).toMatchObject({ via: '/complete' });
  });

  it('is kept until the due date of its deposit, asked about once an hour, and reported when paid', async () => {
    storePending('order_1');
    const due = Date.now() + 5 * day;
    const handlers = { onPaid: vi.fn(), onAwaitingDeposit: vi.fn(), onError: vi.fn() };
    const check = vi.fn(async () => awaiting(new Date(due).toISOString()));
    const visit = async () => {
      const { now, unmount } = renderReturnPage({ ...handlers, verify: check });
      await waitFor(() => expect(now().status).toBe('success'));
      await new Promise((done) => setTimeout(done, 20));
      unmount();
    };
    await visit();
    expect(storedPending('order_1')).toMatchObject({ due });
    await visit();
    expect(check).toHaveBeenCalledTimes(1);
    vi.setSystemTime(Date.now() + 3_600_001);
    await visit();
    expect(check).toHaveBeenCalledTimes(2);
    vi.setSystemTime(Date.now() + 2 * day);
    await visit();
    expect(check).toHaveBeenCalledTimes(3);
    expect(handlers.onAwaitingDeposit).not.toHaveBeenCalled();
    vi.setSystemTime(Date.now() + day);
    const { now } = renderReturnPage({ ...handlers, verify });
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(localStorage).toHaveLength(0);
    expect(handlers.onError).not.toHaveBeenCalled();
  });

  it('is dropped after the due date', async () => {
    storePending('order_1', { startedAt: Date.now() - 9 * day, due: Date.now() - 1 });
    const check = vi.fn(verify);
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(now().status).toBe('success'));
    expect(check).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
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
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const check = vi.fn((): Promise<string> => Promise.reject(new TypeError('Failed to fetch')));
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function Shop() {
      seen.payment = usePayment<string>({ verify: check });
      return null;
    }
    const { rerender } = renderWithSandbox(<Shop />, { prompt: () => 'approve' });
    seen.payment?.mutate({ order, buyer });
    await waitFor(() => expect(seen.payment?.phase).toBe('verifying'));
    await vi.advanceTimersByTimeAsync(90_000);
    await waitFor(() => expect(seen.payment?.phase).toBe('unknown'));
    check.mockImplementation(verify);
    const onPaid = vi.fn();
    function Done() {
      usePaymentReturn<string>({ verify: check, onPaid });
      return null;
    }
    rerender(<Done />);
    await waitFor(() => expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
  });

  it.each([
    ['corrupted', '{'],
    ['null', 'null'],
    ['older than a day', { startedAt: Date.now() - 90_000_000 }],
    ['of the future', { startedAt: Date.now() + 60_000 }],
    ['of another format', { startedAt: Date.now(), impUid: 7 }],
    ['without a kind', { kind: undefined }],
    ['of an unknown kind', { kind: 'refund' }],
  ])('is ignored when it is %s', async (_, stored) => {
    history.replaceState(null, '', returnUrl);
    if (typeof stored === 'string') localStorage.setItem('react-inicis:order_1', stored);
    else storePending('order_1', stored);
    const check = vi.fn(verify);
    const { now } = renderReturnPage({ verify: check });
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    expect(check.mock.calls[0]).toMatchObject([{}, { known: false }]);
  });
});

describe('a clock that is set back after the payment began', () => {
  it('by some seconds: stops a second window after a reload', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    storePending('order_1', { startedAt: Date.now() + 5000 });
    const { now, sandbox } = renderPaymentForm({ verify: () => Promise.reject(new Error('down')) });
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    expect(sandbox.requests).toHaveLength(0);
  });

  it('drops the record, and the page still stops a second window and finds the end', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    let answer = (): Promise<string> => Promise.reject(new PaymentError('invalid', 'body'));
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const { now, sandbox } = renderPaymentForm(
      { verify: () => answer(), ...handlers },
      { prompt: () => 'approve' },
    );
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    const time = Date.now() - 3_600_000;
    vi.spyOn(Date, 'now').mockImplementation(() => time);
    expect(readPending('order_1')).toBeUndefined();
    expect(localStorage).toHaveLength(0);
    const next = { ...request, order: { ...request.order, merchantUid: 'order_2' } };
    await expect(now().mutateAsync(next)).rejects.toMatchObject({ reason: 'interrupted' });
    expect(sandbox.requests).toHaveLength(1);
    answer = verify;
    await act(() => now().recheck());
    await waitFor(() => expect(now()).toMatchObject({ phase: 'done', data: 'A-1' }));
    expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
  });
});
