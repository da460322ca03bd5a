'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { AwaitingDeposit } from '../../core/receipt.js';
import { paymentOutcomes } from '../handlers/outcomeHandlers.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import type { ReturnOptions } from './ReturnOptions.js';
import { useReturn } from './useReturn.js';

/**
 * Ends a payment on the page that a phone comes back to: reads the address, verifies once, and calls
 * the handlers as a window on a PC does. `data` is `null` on a page that is not a return. The first
 * render is `pending`.
 *
 * Shoppers also come back by the Back button, or reload a page whose window was lost. So a page that
 * is not a return asks, by `merchantUid`, about the newest pending payment of this browser: if it was
 * paid, it ends here as a return does; if it was not, it is dropped silently. With `url` it does not.
 *
 * @example
 * const { data, error } = usePaymentReturn({ verify: verifyAt('/api/inicis/complete') });
 */
export function usePaymentReturn<T>({
  url,
  ...handlers
}: PaymentHandlers<T> & ReturnOptions): UseQueryResult<T | AwaitingDeposit | null, PaymentError> {
  return useReturn<T | AwaitingDeposit>({
    kind: 'payment',
    url,
    verifierFor: (pending) => (pending?.customerUid ? null : handlers.verify),
    ...paymentOutcomes(handlers),
  });
}
