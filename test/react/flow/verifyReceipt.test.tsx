import { describe, expect, it, vi } from 'vitest';
import { renderPaymentForm, request } from '../renderPaymentForm.js';

describe('verifyReceipt', () => {
  it('aborts `verify` after 30 seconds and rejects with `interrupted`', async () => {
    vi.useFakeTimers();
    const context = vi.fn();
    const never = (_: unknown, { signal }: { signal: AbortSignal }) => {
      context(signal);
      return new Promise<string>(() => {});
    };
    const { now } = renderPaymentForm({ verify: never }, { prompt: () => 'approve' });
    const paying = now().mutateAsync(request);
    const refused = expect(paying).rejects.toMatchObject({ reason: 'interrupted' });
    await vi.advanceTimersByTimeAsync(31_000);
    await refused;
    expect(context.mock.calls[0]?.[0]).toHaveProperty('aborted', true);
    vi.useRealTimers();
  });
});
