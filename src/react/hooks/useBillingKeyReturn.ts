import type { UseQueryResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import { billingKeyEnds, type BillingKeyHandlers } from '../handlers/PaymentHandlers.js';
import type { ReturnOptions } from './usePaymentReturn.js';
import { useReturn } from './useReturn.js';

/**
 * As `usePaymentReturn`, for a card that was registered on a phone. Which card it is, the browser
 * that began remembers. In another browser `data` is `null`: there only your server can find out.
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
    verifierFor: (intent) => {
      const customerUid = intent?.customerUid;
      if (!customerUid) return null;
      return (receipt, context) => handlers.verify({ ...receipt, customerUid }, context);
    },
    ...billingKeyEnds(handlers),
  });
}
