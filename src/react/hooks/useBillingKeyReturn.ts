'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { BillingKeyHandlers } from '../handlers/BillingKeyHandlers.js';
import { billingKeyOutcomes } from '../handlers/outcomeHandlers.js';
import type { ReturnOptions } from './ReturnOptions.js';
import { useReturn } from './useReturn.js';

/**
 * Does what `usePaymentReturn` does, for a card that was registered on a phone. Only the browser that
 * began the registration knows the card: in another browser `data` is `null`, and only your server
 * can find out.
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
