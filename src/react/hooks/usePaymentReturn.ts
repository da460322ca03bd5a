'use client';

import type { AwaitingDeposit } from '../../core/receipt.js';
import { isAwaitingDeposit } from '../../core/receipt.js';
import { paymentOutcomes, paymentVerifier } from '../handlers/outcomeHandlers.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import type { ReturnOptions } from './ReturnOptions.js';
import { useReturn, type PaymentReturn } from './useReturn.js';

/**
 * Completes a payment on the page that a phone returns to (the redirect URL). Reads the address, asks
 * your server, then calls the same handlers as a window on a PC. `data` is `{ paid }` with the result of
 * `verify`, an awaiting deposit, or `null` on a page that is not a return. The first render is `pending`.
 *
 * Shoppers also return with the Back button, or reload the page while the window is open. So if the hook
 * reads the address of the page, it also asks your server about each pending payment of this browser, by
 * `merchantUid`. A payment that was paid or that does not match its order is reported to the handlers,
 * and `data` becomes the newest paid one. These questions never make the query pending or failed. With
 * `url`, the hook reads only that address.
 *
 * The query fails with a `PaymentError`, `interrupted` if the outcome is unknown. The kit then keeps
 * asking, and `data`, `error` and `status` change to the end when it is known.
 *
 * @example
 * const { data, error } = usePaymentReturn({ verify: verifyAt('/api/inicis/complete') });
 */
export function usePaymentReturn<T>({
  url,
  ...handlers
}: PaymentHandlers<T> & ReturnOptions): PaymentReturn<{ paid: T } | AwaitingDeposit> {
  return useReturn<T | AwaitingDeposit, { paid: T } | AwaitingDeposit>({
    kind: 'payment',
    url,
    verifierFor: (pending) => (pending?.customerUid ? null : paymentVerifier(handlers)),
    dataOf: (result) => (isAwaitingDeposit(result) ? result : { paid: result }),
    ...paymentOutcomes(handlers),
  });
}
