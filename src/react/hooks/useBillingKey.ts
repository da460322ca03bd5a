'use client';

import type { BillingKeyRequest } from '../../core/request.js';
import { loadRunBillingKey } from '../flow/loadFlow.js';
import type { BillingKeyHandlers } from '../handlers/BillingKeyHandlers.js';
import { billingKeyOutcomes, billingKeyVerifier } from '../handlers/outcomeHandlers.js';
import { usePaymentMutation, type PaymentMutation } from './usePaymentMutation.js';

/**
 * Registers a card for later charges (billing key, 빌링키). The window charges nothing. Your server
 * charges the card later with its `customerUid`, which comes from `POST …/billing-key` of the server
 * handlers. The mutation fails with a `PaymentError`.
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
  return usePaymentMutation<T, BillingKeyRequest>({
    kind: 'billingKey',
    load: loadRunBillingKey,
    verifierFor: ({ customerUid = '' }) => billingKeyVerifier(handlers, customerUid),
    ...billingKeyOutcomes(handlers),
  });
}
