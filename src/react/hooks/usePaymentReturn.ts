'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { AwaitingDeposit } from '../../core/receipt.js';
import { paymentOutcomes } from '../handlers/outcomeHandlers.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import type { ReturnOptions } from './ReturnOptions.js';
import { useReturn } from './useReturn.js';

/**
 * Completes a payment on the page that a phone returns to (`redirectUrl`). Reads the page's URL,
 * calls `verify` once, then calls the same handlers as after a window on a PC. `data` is `null` if the
 * URL is not a return URL. In the first render the query is `pending`.
 *
 * Shoppers also return with the Back button, or reload the page while the window is open. So on a
 * page without a return URL, the hook asks your server about the newest pending payment of this
 * browser, by `merchantUid`. If that payment was paid, the hook reports it like a return. If not,
 * the hook drops the record and reports nothing. With `url`, the hook reads only that URL.
 *
 * The query fails with a `PaymentError`, `interrupted` if the outcome is unknown.
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
