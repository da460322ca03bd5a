'use client';

import type { AwaitingDeposit } from '../../core/receipt.js';
import type { LazyOrder, PaymentRequest } from '../../core/request.js';
import { loadFlow } from '../flow/loadFlow.js';
import { paymentOutcomes, paymentVerifier } from '../handlers/outcomeHandlers.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import { usePaymentMutation, type PaymentMutation } from './usePaymentMutation.js';

/**
 * Runs payments from your own form or button. Only one payment runs at a time: during a payment,
 * `mutate` does nothing and `mutateAsync` returns the promise of the running payment. The payment
 * continues if the component unmounts. The mutation fails with a `PaymentError`.
 *
 * @example
 * const payment = usePayment({
 *   verify: verifyAt<{ orderNo: string }>('/api/inicis/complete'),
 *   onPaid: ({ orderNo }) => navigate(`/orders/${orderNo}`),
 * });
 * payment.mutate({ order, buyer: { tel: '010-1234-5678' }, method: 'vbank' });
 */
export function usePayment<T>(
  handlers: PaymentHandlers<T>,
): PaymentMutation<T | AwaitingDeposit, PaymentRequest<LazyOrder>> {
  return usePaymentMutation<T | AwaitingDeposit, PaymentRequest<LazyOrder>>({
    kind: 'payment',
    load: async () => (await loadFlow()).runPayment,
    verifierFor: () => paymentVerifier(handlers),
    ...paymentOutcomes(handlers),
  });
}
