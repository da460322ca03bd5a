'use client';

import type { BillingKeyHandlers } from '../handlers/BillingKeyHandlers.js';
import { billingKeyOutcomes, billingKeyVerifier } from '../handlers/outcomeHandlers.js';
import type { ReturnOptions } from './ReturnOptions.js';
import { useReturn, type PaymentReturn } from './useReturn.js';

/**
 * Handles the return from a phone after the registration of a card, as `usePaymentReturn` does for
 * a payment. `data` is `{ issued }` with the result of `verify`. Only the browser that began the
 * registration has stored the `customerUid`. In another browser `data` is `null`, and only your server
 * can check the card.
 *
 * @example
 * const { data, error } = useBillingKeyReturn({ verify: verifyAt('/api/inicis/billing-key') });
 */
export function useBillingKeyReturn<T>({
  url,
  ...handlers
}: BillingKeyHandlers<T> & ReturnOptions): PaymentReturn<{ issued: T }> {
  return useReturn<T, { issued: T }>({
    kind: 'billingKey',
    url,
    verifierFor: (pending) =>
      pending?.customerUid ? billingKeyVerifier(handlers, pending.customerUid) : null,
    dataOf: (result) => ({ issued: result }),
    ...billingKeyOutcomes(handlers),
  });
}
