import { act, waitFor } from '@testing-library/react';
import { useBillingKey, type BillingKeyHandlers } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { renderWithSandbox, type RenderOptions } from '../renderWithSandbox.js';

const request = { customerUid: 'card_1', order: { merchantUid: 'sub_1', name: '정기구독' } };

/** Renders a form that uses `useBillingKey`. `now()` returns the current result of the hook. */
function renderForm(handlers: BillingKeyHandlers<string>, options?: RenderOptions) {
  const seen: { hook?: ReturnType<typeof useBillingKey<string>> } = {};
  function Form() {
    seen.hook = useBillingKey<string>(handlers);
    return null;
  }
  const view = renderWithSandbox(<Form />, options);
  const now = () => {
    if (!seen.hook) throw new Error('the form is not rendered');
    return seen.hook;
  };
  return { ...view, now };
}

describe('useBillingKey', () => {
  it('opens a window with the billing channel, and calls `verify` with the `customerUid`', async () => {
    const verify = vi.fn(async () => 'registered');
    const onIssued = vi.fn();
    const { now, sandbox, shopper } = renderForm(
      { verify, onIssued },
      { provider: { billing: { pg: 'html5_inicis.INIBillTst' } } },
    );
    act(() => now().mutate(request));
    await waitFor(() => expect(now().phase).toBe('window'));
    expect(sandbox.requests[0]).toMatchObject({
      pg: 'html5_inicis.INIBillTst',
      pay_method: 'card',
      customer_uid: 'card_1',
      amount: 0,
    });
    shopper.resolve('approve');
    await waitFor(() => expect(onIssued).toHaveBeenCalledExactlyOnceWith('registered'));
    expect(verify).toHaveBeenCalledExactlyOnceWith(
      { impUid: expect.stringMatching(/^imp_/), merchantUid: 'sub_1', customerUid: 'card_1' },
      { signal: expect.any(AbortSignal), known: true },
    );
  });

  it('uses the channel of the provider when there is no `billing` channel', async () => {
    const { now, sandbox } = renderForm({ verify: async () => 'x' }, { prompt: () => 'approve' });
    await now().mutateAsync(request);
    expect(sandbox.requests[0]?.pg).toBe('html5_inicis');
  });

  it('accepts a `verify` from JavaScript that returns no promise', async () => {
    const verify = vi.fn().mockReturnValue('registered');
    const { now } = renderForm({ verify }, { prompt: () => 'approve' });
    await expect(now().mutateAsync(request)).resolves.toBe('registered');
    expect(verify).toHaveBeenCalledTimes(1);
  });

  it('calls `onCancel` and not `onError` for a closed window', async () => {
    const handlers = { onIssued: vi.fn(), onCancel: vi.fn(), onError: vi.fn() };
    const { now } = renderForm(
      { verify: async () => 'x', ...handlers },
      { prompt: () => 'cancel' },
    );
    await expect(now().mutateAsync(request)).rejects.toMatchObject({ reason: 'cancelled' });
    await waitFor(() => expect(handlers.onCancel).toHaveBeenCalledTimes(1));
    expect(handlers.onIssued).not.toHaveBeenCalled();
    expect(handlers.onError).not.toHaveBeenCalled();
  });

  it('refuses no request at all with a `PaymentError`', async () => {
    const { now } = renderForm({ verify: async () => 'x' });
    const failure = { reason: 'invalid', field: 'request', code: 'object' };
    await expect(now().mutateAsync(JSON.parse('null'))).rejects.toMatchObject(failure);
  });

  it('refuses a request without `customerUid` before a window opens', async () => {
    const { now, sandbox } = renderForm({ verify: async () => 'x' });
    await expect(now().mutateAsync({ ...request, customerUid: '' })).rejects.toMatchObject({
      reason: 'invalid',
      field: 'customerUid',
    });
    expect(sandbox.requests).toHaveLength(0);
  });
});
