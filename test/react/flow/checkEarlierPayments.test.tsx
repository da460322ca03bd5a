import { act, waitFor } from '@testing-library/react';
import {
  acceptUnverified,
  discardPending,
  PaymentError,
  useBillingKey,
  usePayment,
  usePaymentReturn,
  verifyAt,
  type PaymentErrorReason,
  type Verify,
} from 'react-inicis';
import type { WindowEnd } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { deferred } from '../deferred.js';
import { installBrowserLocks } from '../browserLocks.js';
import { storedPending, storePending } from '../pendingRecord.js';
import { renderPaymentForm, request } from '../renderPaymentForm.js';
import { buyer, renderWithSandbox } from '../renderWithSandbox.js';

const minutes = 60_000;

/** Server of the shop. It answers by order number, and records which payments it was asked about. */
function shopServer(answers: Record<string, () => Response | Promise<Response>>) {
  const asked: string[] = [];
  const send: typeof fetch = async (_, init) => {
    const { merchantUid } = JSON.parse(String(init?.body));
    asked.push(merchantUid);
    return (answers[merchantUid] ?? (() => Response.json({ paid: merchantUid })))();
  };
  return { asked, verify: verifyAt<string>('/complete', { fetch: send }) };
}

const refuse = (reason: PaymentErrorReason, code?: string) => () =>
  Response.json({ error: new PaymentError(reason, 'text', { code }) }, { status: 409 });
const paid = () => Response.json({ paid: 'earlier' });
const unreachable = () => Promise.reject<Response>(new TypeError('Failed to fetch'));
const earlier = (more: object = {}) => storePending('earlier_1', { via: '/complete', ...more });
const next = { ...request, order: { ...request.order, merchantUid: 'order_2' } };

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('a click with an earlier payment that began before a reload', () => {
  it('rejects with `paidBefore` if it is paid; the next click opens a window', async () => {
    earlier({ impUid: 'imp_7' });
    const { asked, verify } = shopServer({ earlier_1: paid });
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const { now, sandbox } = renderPaymentForm(
      { verify, ...handlers },
      { prompt: () => 'approve' },
    );
    await expect(now().mutateAsync(request)).rejects.toMatchObject({
      reason: 'paidBefore',
      receipt: { impUid: 'imp_7', merchantUid: 'earlier_1' },
    });
    expect(asked).toEqual(['earlier_1']);
    expect(sandbox.requests).toHaveLength(0);
    expect(handlers.onPaid).not.toHaveBeenCalled();
    expect(handlers.onError).toHaveBeenCalledTimes(1);
    expect(localStorage).toHaveLength(0);
    await expect(now().mutateAsync(request)).resolves.toBe('order_1');
    expect(sandbox.requests).toHaveLength(1);
  });

  it('reports one payment with each click if two are paid', async () => {
    earlier();
    storePending('earlier_2', { via: '/complete' });
    const { verify } = shopServer({ earlier_1: paid, earlier_2: paid });
    const { now, sandbox } = renderPaymentForm({ verify });
    const first = await now()
      .mutateAsync(request)
      .catch((error: PaymentError) => error.receipt?.merchantUid);
    const second = await now()
      .mutateAsync(request)
      .catch((error: PaymentError) => error.receipt?.merchantUid);
    expect([first, second].sort()).toEqual(['earlier_1', 'earlier_2']);
    expect(sandbox.requests).toHaveLength(0);
  });

  it.each([
    // minutes after the start, opens a window, keeps the record, answer of the server
    ['declined', 0, true, false, refuse('declined')],
    ['unpaid', 0, true, false, refuse('unpaid')],
    ['unverified', 0, true, false, refuse('unverified')],
    ['unverified, in review', 0, true, true, refuse('unverified', 'review')],
    ['unfinished', 0, true, true, refuse('interrupted', 'unfinished')],
    ['hidden', 9, false, true, refuse('interrupted', 'hidden')],
    ['hidden', 11, true, true, refuse('interrupted', 'hidden')],
    ['unreachable', 29, false, true, unreachable],
    ['unreachable', 31, true, true, unreachable],
    ['api', 29, false, true, refuse('api')],
    ['invalid', 29, false, true, refuse('invalid')],
    ['invalid', 31, true, true, refuse('invalid')],
  ] as const)('%s after %i minutes: opens a window: %s', async (_, after, opens, keeps, answer) => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    earlier({ startedAt: Date.now() - after * minutes });
    const { verify } = shopServer({ earlier_1: answer });
    const { now, sandbox } = renderPaymentForm({ verify, onError: () => {} });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe(opens ? 'window' : 'unknown'));
    expect(sandbox.requests).toHaveLength(opens ? 1 : 0);
    expect(storedPending('earlier_1') !== null).toBe(keeps);
  });

  it.each([['declined'], ['unpaid'], ['cancelled']] as const)(
    'blocks when the window had said yes and the server says `%s`',
    async (reason) => {
      earlier({ impUid: 'imp_7', startedAt: Date.now() - 60 * minutes });
      const { verify } = shopServer({ earlier_1: refuse(reason) });
      const { now, sandbox } = renderPaymentForm({ verify });
      await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
      expect(sandbox.requests).toHaveLength(0);
      expect(storedPending('earlier_1')).not.toBeNull();
    },
  );

  it('waits at most 8 seconds for the server, then blocks', async () => {
    earlier();
    const { verify } = shopServer({ earlier_1: () => new Promise<Response>(() => {}) });
    const order = vi.fn(() => request.order);
    const { now } = renderPaymentForm({ verify });
    act(() => now().mutate({ ...request, order }));
    await act(() => vi.advanceTimersByTimeAsync(7500));
    expect(now().phase).toBe('preparing');
    await act(() => vi.advanceTimersByTimeAsync(1000));
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'interrupted' }));
    expect(order).not.toHaveBeenCalled();
  });

  it.each(['unpaid', 'declined'] as const)(
    'rejects with `busy` while its window is open in another tab, also if the server says `%s`',
    async (reason) => {
      const { hold } = installBrowserLocks();
      hold('react-inicis-window:earlier_1');
      earlier();
      const { verify } = shopServer({ earlier_1: refuse(reason) });
      const { now, sandbox } = renderPaymentForm({ verify });
      await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'busy' });
      expect(sandbox.requests).toHaveLength(0);
      expect(storedPending('earlier_1')).not.toBeNull();
    },
  );

  it('has no end for a record under the key of another number', async () => {
    const record = earlier();
    localStorage.setItem('react-inicis:other', JSON.stringify(record));
    localStorage.removeItem('react-inicis:earlier_1');
    const { verify } = shopServer({ earlier_1: paid });
    const { now, sandbox } = renderPaymentForm({ verify });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    expect(sandbox.requests).toHaveLength(1);
    expect(localStorage.getItem('react-inicis:other')).toBeNull();
  });

  it('reports a blocked payment to the handler once, and its end as `paidBefore`', async () => {
    earlier();
    let answer: () => Response | Promise<Response> = unreachable;
    const { verify } = shopServer({ earlier_1: () => answer() });
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const { now } = renderPaymentForm({ verify, ...handlers });
    for (let click = 0; click < 3; click += 1)
      await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    expect(handlers.onError).toHaveBeenCalledTimes(1);
    answer = paid;
    await act(() => now().recheck());
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'paidBefore' }));
    expect(now().phase).toBe('failed');
    expect(handlers.onError).toHaveBeenCalledTimes(2);
    expect(handlers.onPaid).not.toHaveBeenCalled();
  });

  it.each([
    ['of a deposit', { due: Date.now() + 60 * minutes }],
    ['of the other kind', { kind: 'billingKey', customerUid: 'card_1' }],
    ['of another server', { via: '/other' }],
    ['of a `verify` of the merchant', { via: undefined }],
  ])('does not ask about the record %s', async (_, more) => {
    earlier(more);
    const { verify, asked } = shopServer({ earlier_1: paid });
    const { now } = renderPaymentForm({ verify });
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    expect(asked).toEqual([]);
  });
});

describe('a click with an unknown payment of the same order, and a `verify` of the merchant', () => {
  const own = () => Promise.reject<string>(new TypeError('Failed to fetch'));
  const orders = [
    ['an order', request],
    ['a function', { ...request, order: async () => request.order }],
  ] as const;

  it.each(orders)('opens no window while its outcome is unknown: %s', async (_, asked) => {
    storePending('order_1');
    const { now, sandbox } = renderPaymentForm({ verify: own });
    await expect(now().mutateAsync(asked)).rejects.toMatchObject({
      reason: 'interrupted',
      receipt: { merchantUid: 'order_1' },
    });
    expect(sandbox.requests).toHaveLength(0);
    expect(storedPending('order_1')).not.toBeNull();
  });

  it.each(orders)('rejects with `paidBefore` if it is paid: %s', async (_, asked) => {
    storePending('order_1', { via: '/other' });
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    const { now, sandbox } = renderPaymentForm({ verify: async () => 'A-1', ...handlers });
    await expect(now().mutateAsync(asked)).rejects.toMatchObject({ reason: 'paidBefore' });
    expect(sandbox.requests).toHaveLength(0);
    expect(handlers.onPaid).not.toHaveBeenCalled();
    expect(localStorage).toHaveLength(0);
  });

  it('leaves the end of a payment that another hook of the page began to that hook', async () => {
    const answer = { of: own };
    const [first, second] = [{ onPaid: vi.fn() }, { onPaid: vi.fn() }];
    const seen: ReturnType<typeof usePayment<string>>[] = [];
    function Buttons() {
      seen[0] = usePayment<string>({ verify: () => answer.of(), ...first });
      seen[1] = usePayment<string>({ verify: () => answer.of(), ...second });
      return null;
    }
    const { sandbox } = renderWithSandbox(<Buttons />, { prompt: () => 'approve' });
    act(() => seen[0]?.mutate(request));
    await waitFor(() => expect(seen[0]?.phase).toBe('verifying'));
    for (let step = 0; step < 100 && seen[0]?.phase !== 'unknown'; step += 1)
      await act(() => vi.advanceTimersByTimeAsync(1000));
    await expect(seen[1]?.mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    answer.of = async () => 'A-1';
    await expect(seen[1]?.mutateAsync(request)).rejects.toMatchObject({ reason: 'paidBefore' });
    expect(sandbox.requests).toHaveLength(1);
    await act(() => seen[0]?.recheck());
    await waitFor(() => expect(first.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    expect(second.onPaid).not.toHaveBeenCalled();
  });
});

describe('a click with an unknown payment of the same hook', () => {
  /** Pays order_1 until its outcome is unknown. */
  async function payUntilUnknown(verify: Verify<string>, handlers: object = {}) {
    const form = renderPaymentForm({ verify, ...handlers }, { prompt: () => 'approve' });
    act(() => form.now().mutate(request));
    await waitFor(() => expect(form.now().phase).toBe('verifying'));
    for (let step = 0; step < 100 && form.now().phase !== 'unknown'; step += 1)
      await act(() => vi.advanceTimersByTimeAsync(1000));
    return form;
  }

  it('opens no second window while the outcome is unknown, and reports it once', async () => {
    const onError = vi.fn();
    const check = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    const { now, sandbox } = await payUntilUnknown(check, { onError });
    await expect(now().mutateAsync(next)).rejects.toMatchObject({
      reason: 'interrupted',
      receipt: { merchantUid: 'order_1' },
    });
    expect(sandbox.requests).toHaveLength(1);
    expect(onError).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(now().phase).toBe('unknown'));
  });

  it('has the outcome of that payment if it is paid, and opens no window', async () => {
    let isDown = true;
    const check = () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('A-1'));
    const handlers = { onError: vi.fn(), onPaid: vi.fn() };
    const { now, sandbox } = await payUntilUnknown(check, handlers);
    isDown = false;
    await expect(now().mutateAsync(next)).resolves.toBe('A-1');
    expect(sandbox.requests).toHaveLength(1);
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(handlers.onPaid).toHaveBeenCalledTimes(1);
  });

  it('has its outcome also if another tab has learned the end and dropped the record', async () => {
    let isDown = true;
    const check = () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve('A-1'));
    const handlers = { onError: vi.fn(), onPaid: vi.fn() };
    const { now, sandbox } = await payUntilUnknown(check, handlers);
    localStorage.clear();
    isDown = false;
    await expect(now().mutateAsync(next)).resolves.toBe('A-1');
    expect(sandbox.requests).toHaveLength(1);
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('A-1'));
  });

  it('shows the unknown outcome of the next window, not the end of the first one of the order', async () => {
    const ends: WindowEnd[] = ['silentClose'];
    const shopper = deferred<WindowEnd>();
    const server = { answer: () => Promise.reject<string>(new Error('down')) };
    const onError = vi.fn();
    const { now, sandbox } = renderPaymentForm(
      { verify: () => server.answer(), onError },
      { prompt: () => ends.shift() ?? shopper.promise },
    );
    const settle = async () => {
      await waitFor(() => expect(now().phase).toBe('verifying'));
      for (let step = 0; step < 100 && now().isPending; step += 1)
        await act(() => vi.advanceTimersByTimeAsync(1000));
    };
    act(() => now().mutate(request));
    await settle();
    server.answer = () => Promise.reject(new PaymentError('unpaid', 'no payment of this order'));
    act(() => now().mutate(request));
    await waitFor(() => expect(sandbox.requests).toHaveLength(2));
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(2));
    server.answer = () => Promise.reject(new Error('down'));
    shopper.resolve('silentClose');
    await settle();
    expect(now()).toMatchObject({ phase: 'unknown', error: { reason: 'interrupted' } });
  });

  it('opens a window after `discardPending`, and does not ask about the payment', async () => {
    const check = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
    const { now, sandbox } = await payUntilUnknown(check, { onError: () => {} });
    discardPending();
    check.mockClear();
    act(() => now().mutate(next));
    await waitFor(() => expect(sandbox.requests).toHaveLength(2));
    expect(check.mock.calls).not.toContainEqual([
      expect.objectContaining({ merchantUid: 'order_1' }),
      expect.anything(),
    ]);
  });

  it('never blocks with `acceptUnverified`, which has no server to ask', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    storePending('earlier_1');
    const { sandbox } = renderWithSandbox(<Prototype />, { prompt: () => 'approve' });
    await waitFor(() => expect(sandbox.requests).toHaveLength(1));
  });
});

describe('a click on a page whose return hook asks about the same payment', () => {
  /** Renders a button and a return hook; `answer` is the answer of their server. */
  function renderShop(answer: () => Response | Promise<Response>) {
    earlier();
    const { verify, asked } = shopServer({ earlier_1: () => answer() });
    const handlers = { onPaid: vi.fn(), onError: vi.fn() };
    function Return() {
      usePaymentReturn({ verify, ...handlers });
      return null;
    }
    const clicked = vi.fn();
    const form = renderPaymentForm({ verify, onError: clicked });
    form.rerender(
      <>
        <form.Form />
        <Return />
      </>,
    );
    return { ...form, asked, handlers, clicked };
  }

  it('waits for the question of the return hook, and does not ask again', async () => {
    const answer = deferred<Response>();
    const { now, asked, handlers, sandbox } = renderShop(() => answer.promise);
    await waitFor(() => expect(asked).toHaveLength(1));
    const click = now().mutateAsync(request);
    const refused = expect(click).rejects.toMatchObject({ reason: 'paidBefore' });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    answer.resolve(paid());
    await act(() => refused);
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('earlier'));
    expect(asked).toEqual(['earlier_1']);
    expect(sandbox.requests).toHaveLength(0);
    expect(localStorage).toHaveLength(0);
  });

  it('asks in the background for both, and reports the end to both', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    let answer = () => new Response('', { status: 503 });
    const { now, asked, handlers, clicked } = renderShop(() => answer());
    await waitFor(() => expect(asked).toHaveLength(1));
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'interrupted' });
    asked.length = 0;
    await act(() => vi.advanceTimersByTimeAsync(44_000));
    expect(asked).toHaveLength(1);
    answer = paid;
    await act(() => vi.advanceTimersByTimeAsync(2000));
    await waitFor(() => expect(handlers.onPaid).toHaveBeenCalledExactlyOnceWith('earlier'));
    await waitFor(() => expect(now().error).toMatchObject({ reason: 'paidBefore' }));
    expect(clicked).toHaveBeenCalledTimes(2);
    asked.length = 0;
    await act(() => vi.advanceTimersByTimeAsync(600_000));
    expect(asked).toEqual([]);
  });
});

describe('a click with an earlier card registration', () => {
  it('asks with the `customerUid` of that registration, not with the one of the click', async () => {
    earlier({ kind: 'billingKey', customerUid: 'card_1' });
    const asked: unknown[] = [];
    const send: typeof fetch = async (_, init) => {
      asked.push(JSON.parse(String(init?.body)));
      return Response.json({ issued: 'card_1' });
    };
    const onError = vi.fn();
    function CardForm() {
      const card = useBillingKey({
        verify: verifyAt<string>('/complete', { fetch: send }),
        onError,
      });
      const order = { merchantUid: 'order_2', name: '정기구독' };
      return (
        <button onClick={() => card.mutate({ customerUid: 'card_2', buyer, order })}>pay</button>
      );
    }
    const { sandbox, getByRole } = renderWithSandbox(<CardForm />);
    act(() => getByRole('button').click());
    await waitFor(() =>
      expect(onError).toHaveBeenCalledExactlyOnceWith(
        expect.objectContaining({ reason: 'paidBefore' }),
      ),
    );
    expect(asked).toEqual([{ impUid: null, merchantUid: 'earlier_1', customerUid: 'card_1' }]);
    expect(sandbox.requests).toHaveLength(0);
  });
});

function Prototype() {
  const payment = usePayment({ verify: acceptUnverified });
  if (payment.status === 'idle') queueMicrotask(() => payment.mutate(request));
  return null;
}
