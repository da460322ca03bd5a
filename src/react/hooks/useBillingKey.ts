import type { BillingKeyRequest } from '../../core/request.js';
import type { BillingKeyHandlers } from '../handlers/BillingKeyHandlers.js';
import { billingKeyOutcomes } from '../handlers/outcomeHandlers.js';
import { useLatest } from './useLatest.js';
import { usePaymentMutation, type PaymentMutation } from './usePaymentMutation.js';

/**
 * Registers a card for later charges (빌링키). The window charges nothing; your server charges
 * later, by `customerUid`.
 *
 * @example
 * const billingKey = useBillingKey({
 *   verify: verifyAt('/api/inicis/billing-key'),
 *   onIssued: () => navigate('/subscription'),
 * });
 * billingKey.mutate({ customerUid, order: { merchantUid, name: '정기구독' } });
 */
export function useBillingKey<T>(
  handlers: BillingKeyHandlers<T>,
): PaymentMutation<T, BillingKeyRequest> {
  const latest = useLatest(handlers);
  return usePaymentMutation<T, BillingKeyRequest>({
    run: ({ runBillingKey }, inicis, request, callbacks) =>
      runBillingKey(inicis, request, {
        verify: (receipt, context) =>
          latest.current.verify({ ...receipt, customerUid: request.customerUid }, context),
        ...callbacks,
      }),
    ...billingKeyOutcomes(handlers),
  });
}
