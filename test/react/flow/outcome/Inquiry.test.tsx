import { act, waitFor } from '@testing-library/react';
import { PaymentError, type Receipt } from 'react-inicis';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { clockOf } from '../../../../src/react/flow/outcome/clockOf.js';
import { Inquiry } from '../../../../src/react/flow/outcome/Inquiry.js';
import { outcomeRules } from '../../../../src/react/flow/outcome/outcomeRules.js';
import { dropPending } from '../../../../src/react/flow/outcome/pendingPayments.js';
import { deferred } from '../../deferred.js';
import { storedPending, storePending } from '../../pendingRecord.js';
import { renderReturnPage, returnUrl } from '../../renderReturnPage.js';

beforeEach(() => history.replaceState(null, '', returnUrl));

/** Renders a return page whose first question has no answer. */
async function renderUnknownReturn() {
  storePending('order_1');
  const verify = vi.fn(async () => 'A-1');
  verify.mockRejectedValueOnce(new PaymentError('interrupted', 'down', { code: 'hidden' }));
  const onPaid = vi.fn();
  const { now } = renderReturnPage({ verify, onPaid });
  await waitFor(() => expect(now().phase).toBe('unknown'));
  const recheck = async () => {
    await act(() => now().recheck());
    await waitFor(() => expect(now().data).toEqual({ paid: 'A-1' }));
    await act(() => new Promise((done) => setTimeout(done, 20)));
  };
  return { onPaid, recheck };
}

/** Start of the payment `asked`. The record of another start is of another payment. */
const startedAt = Date.now();

/** Returns the inquiry of a payment. `ask` is the shop's own `verify`. */
function inquiryOf(ask: (receipt: Receipt) => Promise<unknown>) {
  const payment = { kind: 'payment', merchantUid: 'asked', startedAt } as const;
  const mounted = { provider: true, payment: 1, billingKey: 0, listeners: new Set<() => void>() };
  const verifier = { ask, server: undefined };
  return new Inquiry({
    payment,
    isOwn: false,
    known: true,
    verifier,
    clock: clockOf(mounted),
  });
}

/** Asks once. `result` is the result of the shop's own `verify`. */
const askOnce = (result: unknown) => inquiryOf(async () => result).ask();

describe('Inquiry', () => {
  it.each([
    ['the body of a failed request', '{ "status": 500, "error": "Internal Server Error" }'],
    ['data and an error', '{ "data": null, "error": { "code": "PGRST301" } }'],
    ['a deposit without its virtual account', '{ "awaiting": "deposit" }'],
    ['a deposit with a number as its virtual account', '{ "awaiting": "deposit", "account": 7 }'],
    ['an error with a later reason', '{ "error": { "reason": "later", "message": "…" } }'],
  ])('does not take %s for a result of `verify`', async (_, json) => {
    const { answer, rule } = await askOnce(JSON.parse(json));
    expect(rule).toBe(outcomeRules.unanswered);
    expect(answer).toMatchObject({ error: { reason: 'interrupted', cause: JSON.parse(json) } });
  });

  it.each([202, 302, 404, 500])(
    'does not take a `Response` with status %d for a result, because `verify` forgot to read it',
    async (status) => {
      const { answer, rule } = await askOnce(new Response('{}', { status }));
      expect(rule).toBe(outcomeRules.unanswered);
      expect(answer).toMatchObject({ error: { reason: 'interrupted' } });
      const read = await askOnce(Response.json({ orderNo: 'A-1' }));
      expect(read.rule).toBe(outcomeRules.paid);
    },
  );

  it('prints an error in `verify` once, because the developer would only see that it asks again', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    const mistake = new TypeError("Cannot read properties of undefined (reading 'orderNo')");
    const inquiry = inquiryOf(async () => Promise.reject(mistake));
    expect((await inquiry.ask()).rule).toBe(outcomeRules.unanswered);
    await inquiry.ask();
    const text = expect.stringContaining('asked failed, so the outcome is unknown');
    expect(warn).toHaveBeenCalledExactlyOnceWith(text, mistake);
  });

  it('prints nothing for an answer of the server that is busy', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => warn.mockRestore());
    await inquiryOf(() => Promise.reject(new PaymentError('unavailable', 'down'))).ask();
    expect(warn).not.toHaveBeenCalled();
  });

  it('takes a result for paid where `Response` does not exist, as in Jest', async () => {
    vi.stubGlobal('Response', undefined);
    onTestFinished(() => void vi.unstubAllGlobals());
    expect((await askOnce({ orderNo: 'A-1' })).rule).toBe(outcomeRules.paid);
  });

  it.each([
    ['no error', '{ "data": "A-1", "error": null }'],
    ['`false` as its error', '{ "error": false }'],
    ['a text', '"error"'],
    ['`null`', 'null'],
    ['an order that is not awaited', '{ "awaiting": null, "orderNo": "A-1" }'],
    ['an order that awaits its delivery', '{ "awaiting": "delivery" }'],
  ])('takes a result with %s for paid', async (_, json) => {
    const { answer, rule } = await askOnce(JSON.parse(json));
    expect(rule).toBe(outcomeRules.paid);
    expect(answer).toEqual({ value: JSON.parse(json) });
  });

  it('calls no handler for an end that another tab has learned before the question', async () => {
    const { onPaid, recheck } = await renderUnknownReturn();
    // The other tab drops the record.
    dropPending('order_1');
    await recheck();
    expect(onPaid).not.toHaveBeenCalled();
  });

  it('calls the handler if the record has only expired', async () => {
    const { onPaid, recheck } = await renderUnknownReturn();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now - 3_600_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await recheck();
    expect(onPaid).toHaveBeenCalledTimes(1);
  });
});

describe('a question about a number that does not belong to the order', () => {
  const no = (reason: 'declined' | 'cancelled' | 'unpaid', impUid?: string) =>
    new PaymentError(reason, 'text', impUid ? { receipt: { impUid, merchantUid: 'asked' } } : {});
  const unfinished = new PaymentError('interrupted', 'open', { code: 'unfinished' });
  const hidden = new PaymentError('interrupted', 'text', { code: 'hidden' });

  it.each([
    // answer about the number of the link, answer about the order, its rule
    ['the gateway knows no payment of the order', no('declined'), no('unpaid'), 'notPaid'],
    [
      'the number was cancelled, and the order has no payment',
      no('cancelled'),
      no('unpaid'),
      'notPaid',
    ],
    [
      'the payment of the order has another number',
      no('declined'),
      no('declined', 'imp_8'),
      'notPaid',
    ],
    ['the order is paid', no('declined'), 'A-1', 'paid'],
    ['the window of the order was not finished', no('declined'), unfinished, 'unfinished'],
    ['both answers can be about it', no('declined'), no('declined'), 'notPaidAfterSuccess'],
    ['the order has this number', no('declined'), no('declined', 'imp_7'), 'notPaidAfterSuccess'],
    ['the order is hidden', no('declined'), hidden, 'notPaidAfterSuccess'],
    ['the server does not answer', no('declined'), new Error('down'), 'notPaidAfterSuccess'],
    ['the gateway is late', no('unpaid'), no('unpaid'), 'notPaidAfterSuccess'],
    ['the gateway is late, again', no('unpaid'), no('declined', 'imp_8'), 'notPaidAfterSuccess'],
    [
      'the gateway is late, and the window is open',
      no('unpaid'),
      unfinished,
      'notPaidAfterSuccess',
    ],
  ] as const)('asks about the order, too: %s', async (_, byNumber, byOrder, rule) => {
    storePending('asked', { startedAt, impUid: 'imp_7' });
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    onTestFinished(() => void vi.restoreAllMocks());
    const answers = { byNumber, byOrder };
    const ask = async ({ impUid }: Receipt) => {
      const answer = answers[impUid === null ? 'byOrder' : 'byNumber'];
      if (answer instanceof Error) throw answer;
      return answer;
    };
    expect((await inquiryOf(ask).ask()).rule).toBe(outcomeRules[rule]);
    const isDropped = rule === 'notPaid' || rule === 'paid';
    expect(storedPending('asked') === null).toBe(isDropped);
  });
});

describe('a record that another tab changes during a question', () => {
  it.each([
    ['a new payment of the order began', { startedAt: startedAt + 1 }, 'notPaid'],
    ['the window said yes', { impUid: 'imp_7' }, 'notPaidAfterSuccess'],
  ] as const)('is kept, because %s', async (_, change, rule) => {
    const record = storePending('asked', { startedAt });
    const answer = deferred<string>();
    const ask = vi.fn(() => answer.promise);
    const asked = inquiryOf(ask).ask();
    await waitFor(() => expect(ask).toHaveBeenCalled());
    storePending('asked', { ...record, ...change });
    answer.reject(new PaymentError('unpaid', 'no payment of this order'));
    expect((await asked).rule).toBe(outcomeRules[rule]);
    expect(storedPending('asked')).not.toBeNull();
  });

  it('is dropped if the order is paid, also if a new payment of the order began', async () => {
    const record = storePending('asked', { startedAt });
    const answer = deferred<string>();
    const ask = vi.fn(() => answer.promise);
    const asked = inquiryOf(ask).ask();
    await waitFor(() => expect(ask).toHaveBeenCalled());
    storePending('asked', { ...record, startedAt: startedAt + 1 });
    answer.resolve('A-1');
    expect((await asked).rule).toBe(outcomeRules.paid);
    expect(storedPending('asked')).toBeNull();
  });
});
