import { act, waitFor } from '@testing-library/react';
import { acceptUnverified, PaymentError, usePayment, type Receipt } from 'react-inicis';
import type { Outcome } from 'react-inicis/sandbox';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { storedPending } from '../pendingRecord.js';
import { renderPaymentForm, request } from '../renderPaymentForm.js';
import { renderWithSandbox } from '../renderWithSandbox.js';

const unpaid = (): Promise<string> => Promise.reject(new PaymentError('unpaid', 'by server'));

async function payWith(verify: (receipt: Receipt) => Promise<string>, outcome: Outcome) {
  const handlers = { onPaid: vi.fn(), onCancel: vi.fn(), onError: vi.fn() };
  const check = vi.fn(verify);
  const form = renderPaymentForm({ verify: check, ...handlers }, { prompt: () => outcome });
  const failure = await form
    .now()
    .mutateAsync(request)
    .catch((error: unknown) => error);
  const advance = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
  return { ...form, ...handlers, check, failure, advance };
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.restoreAllMocks());
});

describe('verifyAnswer', () => {
  it('reports a cancellation at once, and drops the record when the server agrees', async () => {
    const { failure, now, check, advance, onCancel, onError } = await payWith(unpaid, 'cancel');
    expect(failure).toMatchObject({ reason: 'cancelled' });
    expect(check).not.toHaveBeenCalled();
    expect(storedPending('order_1')).not.toBeNull();
    await advance(1500);
    expect(check).toHaveBeenCalledTimes(1);
    expect(storedPending('order_1')).toBeNull();
    expect(now().phase).toBe('cancelled');
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(onError).not.toHaveBeenCalled();
  });

  it('changes a cancellation to paid if the server says that it was paid', async () => {
    const { now, advance, onPaid } = await payWith(async () => 'A-1', 'cancel');
    await advance(1500);
    await waitFor(() => expect(now()).toMatchObject({ phase: 'done', data: 'A-1' }));
    expect(onPaid).toHaveBeenCalledExactlyOnceWith('A-1');
  });

  it('asks the server about a decline: its reason, with the words of the window', async () => {
    const { failure, check, onError } = await payWith(unpaid, 'decline');
    expect(failure).toMatchObject({
      reason: 'unpaid',
      message: expect.stringContaining('한도초과'),
      cause: { message: 'by server' },
    });
    expect(check.mock.calls[0]?.[0]).toMatchObject({ merchantUid: 'order_1' });
    expect(localStorage).toHaveLength(0);
    await waitFor(() => expect(onError).toHaveBeenCalledTimes(1));
  });

  it('is paid if the server says so after a decline', async () => {
    const { failure } = await payWith(async () => 'A-1', 'decline');
    expect(failure).toBe('A-1');
  });

  it('takes a result in the format of the server’s error as that error', async () => {
    const error = new PaymentError('unverified', 'amount: 100, not 64000');
    const body: string = JSON.parse(JSON.stringify({ error }));
    const { failure, onPaid } = await payWith(async () => body, 'approve');
    expect(failure).toMatchObject({ reason: 'unverified', message: error.message });
    expect(onPaid).not.toHaveBeenCalled();
  });

  it.each([['cancel'], ['decline']] as const)(
    'believes the window after %s with `acceptUnverified`, which asks no server',
    async (outcome) => {
      vi.spyOn(console, 'warn').mockImplementation(() => {});
      const seen: { payment?: ReturnType<typeof usePayment<Receipt>> } = {};
      function Prototype() {
        seen.payment = usePayment({ verify: acceptUnverified });
        return null;
      }
      renderWithSandbox(<Prototype />, { prompt: () => outcome });
      const reason = outcome === 'cancel' ? 'cancelled' : 'declined';
      await expect(seen.payment?.mutateAsync(request)).rejects.toMatchObject({ reason });
      expect(localStorage).toHaveLength(0);
    },
  );
});
