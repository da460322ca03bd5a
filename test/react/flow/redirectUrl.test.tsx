import type { LazyOrder } from 'react-inicis';
import { describe, expect, it } from 'vitest';
import { renderPaymentForm, request, verify } from '../renderPaymentForm.js';
import { order } from '../renderWithSandbox.js';

describe('redirectUrl', () => {
  it.each<[string, string, LazyOrder]>([
    ['its form is wrong', 'http://[shop', order],
    ['its host is no domain', 'https://xn--.example/done', order],
    ['its host is no domain, and the order is a function', 'https://xn--.example/', () => order],
  ])('is refused with a `PaymentError` if %s', async (_, redirectUrl, lazyOrder) => {
    const { now, sandbox } = renderPaymentForm({ verify });
    await expect(
      now().mutateAsync({ ...request, order: lazyOrder, redirectUrl }),
    ).rejects.toMatchObject({ reason: 'invalid', field: 'redirectUrl', code: 'returnUrl' });
    expect(sandbox.requests).toHaveLength(0);
  });
});
