import { waitFor } from '@testing-library/react';
import { PaymentError, type Imp, type Receipt } from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { isWindowOpen } from '../renderWithSandbox.js';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';

const channel = { pg_provider: 'html5_inicis', pg_id: 'MID', type: 'payment' };

beforeEach(() => onTestFinished(() => void vi.restoreAllMocks()));

describe('payInWindow', () => {
  it('calls `verify` with the order number when the window says that the order was already paid', async () => {
    const check = vi.fn((_: Receipt) => verify());
    const { now } = renderPaymentForm({ verify: check }, { prompt: () => 'approve' });
    await now().mutateAsync(request);
    await now().mutateAsync(request);
    expect(check.mock.calls.at(1)?.at(0)).toEqual({ impUid: null, merchantUid: 'order_1' });
  });

  it('verifies an answer that arrives after the window was closed, and calls the handler once', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const unfinished = new PaymentError('interrupted', 'by server', { code: 'unfinished' });
    const check = vi.fn((_: Receipt) => Promise.reject<string>(unfinished));
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const { now, sandbox } = renderPaymentForm({ verify: check, ...handlers });
    const imp = await sandbox.loadImp();
    const requestPay = vi.spyOn(imp, 'request_pay');
    now().mutate(request);
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    window.dispatchEvent(new PopStateEvent('popstate'));
    await waitFor(() => expect(handlers.onError).toHaveBeenCalledTimes(1));
    expect(handlers.onError.mock.calls[0]?.[0]).toMatchObject({ code: 'unfinished' });
    expect(check).toHaveBeenCalledTimes(3);
    check.mockReset().mockImplementation(verify);
    const [, answer] = requestPay.mock.calls[0] ?? [];
    for (let times = 0; times < 2; times += 1)
      answer?.({ success: true, imp_uid: 'imp_1', merchant_uid: 'order_1' });
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(check).toHaveBeenCalledExactlyOnceWith(
      { impUid: 'imp_1', merchantUid: 'order_1' },
      { signal: expect.any(AbortSignal), known: true },
    );
  });

  it('does not report as unpaid what was paid during the question', async () => {
    const answers: ReturnType<typeof deferred<string>>[] = [];
    const check = vi.fn((_: Receipt) => {
      const answer = deferred<string>();
      answers.push(answer);
      return answer.promise;
    });
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const { now, sandbox } = renderPaymentForm({ verify: check, ...handlers });
    const requestPay = vi.spyOn(await sandbox.loadImp(), 'request_pay');
    now().mutate(request);
    await waitFor(() => expect(isWindowOpen()).toBe(true));
    window.dispatchEvent(new PopStateEvent('popstate'));
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    const [, answer] = requestPay.mock.calls[0] ?? [];
    answer?.({ success: true, imp_uid: 'imp_1', merchant_uid: 'order_1' });
    answers[0]?.reject(new PaymentError('unpaid', 'no payment of this order'));
    await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
    expect(check.mock.calls[1]?.[0]).toEqual({ impUid: 'imp_1', merchantUid: 'order_1' });
    answers[1]?.resolve('A-1');
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(handlers.onError).not.toHaveBeenCalled();
  });

  it('ignores a late answer that is not a payment or whose payment was already reported', async () => {
    const check = vi.fn(verify);
    const handlers = { onPaid: vi.fn(), onError: vi.fn(), onCancel: vi.fn() };
    const { now, sandbox } = renderPaymentForm({ verify: check, ...handlers });
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

  it('uses only the outcome from the server when the build of the script is unknown', async () => {
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
    const { now } = renderPaymentForm(
      { verify: check },
      { provider: { loadImp: async () => imp } },
    );
    const paying = now().mutateAsync(request);
    await vi.advanceTimersByTimeAsync(6000);
    await expect(paying).resolves.toBe('A-1');
    expect(check.mock.calls.at(0)?.at(0)).toEqual({ impUid: null, merchantUid: 'order_1' });
    vi.useRealTimers();
  });
});
