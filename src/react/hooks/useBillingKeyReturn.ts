'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { BillingKeyHandlers } from '../handlers/BillingKeyHandlers.js';
import { billingKeyOutcomes } from '../handlers/outcomeHandlers.js';
import type { ReturnOptions } from './ReturnOptions.js';
import { useReturn } from './useReturn.js';

/**
 * Handles the return from a phone after the registration of a card, as `usePaymentReturn` does for
 * a payment. Only the browser that began the registration has stored the `customerUid`. In another
 * browser `data` is `null`, and only your server can check the card.
 *
 * @example
 * const { data, error } = useBillingKeyReturn({ verify: verifyAt('/api/inicis/billing-key') });
 */
export function useBillingKeyReturn<T>({
  url,
  ...handlers
}: BillingKeyHandlers<T> & ReturnOptions): UseQueryResult<T | null, PaymentError> {
  return useReturn<T>({
    kind: 'billingKey',
    url,
    verifierFor: (pending) => {
      const customerUid = pending?.customerUid;
      if (!customerUid) return null;
      return (receipt, context) => handlers.verify({ ...receipt, customerUid }, context);
    },
    ...billingKeyOutcomes(handlers),
  });
}
