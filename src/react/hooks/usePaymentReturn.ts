'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { AwaitingDeposit } from '../../core/receipt.js';
import { paymentOutcomes } from '../handlers/outcomeHandlers.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import type { ReturnOptions } from './ReturnOptions.js';
import { useReturn } from './useReturn.js';

/**
 * Completes a payment on the page that a phone returns to (the redirect URL). Reads the address,
 * calls `verify` once, then calls the same handlers as a window on a PC. `data` is `null` if the
 * address is not a return address. The first render is `pending`.
 *
 * Shoppers also return with the Back button, or reload the page while the window is open. So on a
 * page without a return address, the hook asks your server about the newest pending payment of this
 * browser, by `merchantUid`. If that payment was paid, the hook reports it like a return. If not,
 * the hook drops the record and reports nothing. With `url`, the hook reads only that address.
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
