import { act, waitFor } from '@testing-library/react';
import { PaymentError, usePayment, usePaymentReturn, verifyAt, type Verify } from 'react-inicis';
import { useEffect } from 'react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { storePending } from '../pendingRecord.js';
import { renderPaymentForm, request } from '../renderPaymentForm.js';
import { returnUrl } from '../renderReturnPage.js';
import { renderWithSandbox } from '../renderWithSandbox.js';

const hidden = (): Promise<string> =>
  Promise.reject(new PaymentError('interrupted', 'no session', { code: 'hidden' }));
const handlersOf = () => ({ onPaid: vi.fn(), onCancel: vi.fn(), onError: vi.fn() });

/** A `verifyAt` whose server is down until `heal` is called. */
function downServer() {
  let isDown = true;
  const send: typeof fetch = async () =>
    isDown ? new Response('', { status: 404 }) : Response.json({ paid: 'A-1' });
  vi.spyOn(console, 'error').mockImplementation(() => {});
  return { verify: verifyAt<string>('/complete', { fetch: send }), heal: () => (isDown = false) };
}

/** `recheck` of each return hook of the page. */
const rechecks: (() => Promise<void>)[] = [];

function Return({ verify, handlers }: { verify: Verify<string>; handlers: object }) {
  const { recheck } = usePaymentReturn({ verify, ...handlers });
  useEffect(() => void rechecks.push(recheck), [recheck]);
  return null;
}

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  history.replaceState(null, '', '/');
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('an outcome that the server hides from this browser', () => {
  it('calls no handler after a window, and is explained to the developer', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const handlers = handlersOf();
    const { now } = renderPaymentForm({ verify: hidden, ...handlers }, { prompt: () => 'approve' });
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ code: 'hidden' });
    await waitFor(() => expect(now().phase).toBe('unknown'));
    await waitFor(() => expect(log.mock.calls.join('\n')).toMatch(/no handler gets this error/));
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('calls no handler when it stops a click', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    storePending('earlier_1', { via: '/complete' });
    const send = async () =>
      Response.json(
        { error: new PaymentError('interrupted', 'no session', { code: 'hidden' }) },
        { status: 404 },
      );
    const handlers = handlersOf();
    const { now, sandbox } = renderPaymentForm({
      verify: verifyAt<string>('/complete', { fetch: send }),
      ...handlers,
    });
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ code: 'hidden' });
    await waitFor(() => expect(now().phase).toBe('unknown'));
    expect(sandbox.requests).toEqual([]);
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });
});

describe('an unknown outcome', () => {
  it('is reported once for each payment and page load, also by a hook that mounts later', async () => {
    const { verify, heal } = downServer();
    const [first, second] = [handlersOf(), handlersOf()];
    const form = renderPaymentForm({ verify, ...first }, { prompt: () => 'approve' });
    await expect(form.now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    await waitFor(() => expect(first.onError).toHaveBeenCalledTimes(1));
    const seen: { payment?: ReturnType<typeof usePayment<string>> } = {};
    function Later() {
      seen.payment = usePayment<string>({ verify, ...second });
      return null;
    }
    form.rerender(<Later />);
    const next = { ...request, order: { ...request.order, merchantUid: 'order_2' } };
    await act(async () => {
      await expect(seen.payment?.mutateAsync(next)).rejects.toMatchObject({
        reason: 'interrupted',
        receipt: { merchantUid: 'order_1' },
      });
    });
    await waitFor(() => expect(seen.payment?.phase).toBe('unknown'));
    expect(second.onError).not.toHaveBeenCalled();
    heal();
    await act(() => seen.payment?.recheck());
    await waitFor(() => expect(second.onError).toHaveBeenCalledTimes(1));
    expect(second.onError.mock.calls[0]?.[0]).toMatchObject({ reason: 'paidBefore' });
    expect(first.onError).toHaveBeenCalledTimes(1);
  });

  it('is reported again for another payment with the same number', async () => {
    const { verify } = downServer();
    const onError = vi.fn();
    const { now } = renderPaymentForm({ verify, onError }, { prompt: () => 'approve' });
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    localStorage.clear();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 60_000);
    await act(async () => {
      await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    });
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(2));
  });

  it('of a return address is reported once, and its end to each return hook of the page', async () => {
    history.replaceState(null, '', returnUrl);
    const { verify, heal } = downServer();
    const [first, second] = [handlersOf(), handlersOf()];
    renderWithSandbox(
      <>
        <Return verify={verify} handlers={first} />
        <Return verify={verify} handlers={second} />
      </>,
    );
    const reports = () => first.onError.mock.calls.length + second.onError.mock.calls.length;
    await waitFor(() => expect(reports()).toBe(1));
    await act(() => new Promise((done) => setTimeout(done, 50)));
    expect(reports()).toBe(1);
    heal();
    await act(() => Promise.all(rechecks.splice(0).map((recheck) => recheck())));
    await waitFor(() => expect(first.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    await waitFor(() => expect(second.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(reports()).toBe(1);
  });
});
