import { describe, expect, it } from 'vitest';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';

describe('redirectUrl', () => {
  it('is refused with a `PaymentError` if it cannot be an address', async () => {
    const { now, sandbox } = renderPaymentForm({ verify });
    await expect(
      now().mutateAsync({ ...request, redirectUrl: 'http://[shop' }),
    ).rejects.toMatchObject({ reason: 'invalid', field: 'redirectUrl', code: 'returnUrl' });
    expect(sandbox.requests).toHaveLength(0);
  });
});
