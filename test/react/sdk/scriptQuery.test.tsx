import { PaymentError } from 'react-inicis';
import { describe, expect, it, vi } from 'vitest';
import { openSandbox } from '../renderWithSandbox.js';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';

describe('scriptQuery', () => {
  it('tries to load the script three times, then rejects with `unavailable`, and retries on the next click', async () => {
    const sandbox = openSandbox({ prompt: () => 'approve' });
    let broken = true;
    const loadImp = vi.fn(async () => {
      if (broken) throw new PaymentError('unavailable', 'not loaded');
      return sandbox.loadImp();
    });
    const { now } = renderPaymentForm({ verify }, { provider: { loadImp } });
    vi.useFakeTimers();
    const failing = expect(now().mutateAsync(request)).rejects.toMatchObject({
      reason: 'unavailable',
    });
    await vi.advanceTimersByTimeAsync(10_000);
    await failing;
    vi.useRealTimers();
    expect(loadImp).toHaveBeenCalledTimes(3);
    broken = false;
    await expect(now().mutateAsync(request)).resolves.toBe('A-1');
  });

  it('does not retry when the store account is unknown', async () => {
    const sandbox = openSandbox({ userCode: 'imp99999999' });
    const loadImp = vi.fn(sandbox.loadImp);
    const { now } = renderPaymentForm({ verify }, { provider: { loadImp } });
    await expect(now().mutateAsync(request)).rejects.toMatchObject({
      reason: 'invalid',
      field: 'userCode',
    });
    expect(loadImp).toHaveBeenCalledTimes(1);
  });
});
