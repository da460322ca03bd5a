import type { AwaitingDeposit } from '../../core/receipt.js';
import type { LazyOrder, PaymentRequest } from '../../core/request.js';
import { paymentOutcomes } from '../handlers/outcomeHandlers.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import { usePaymentMutation, type PaymentMutation } from './usePaymentMutation.js';

/**
 * Takes a payment for a form of your own. One at a time: while it runs, `mutate` does nothing and
 * `mutateAsync` returns the promise that runs. Unmounting changes nothing.
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
    runBy: (flow) => flow.runPayment,
    verify: (receipt, context) => handlers.verify(receipt, context),
    ...paymentOutcomes(handlers),
  });
}
