import type { UseQueryResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { AwaitingDeposit } from '../../core/receipt.js';
import { paymentEnds, type PaymentHandlers } from '../handlers/PaymentHandlers.js';
import { useReturn } from './useReturn.js';

/** Which address was returned to, where it is not the page's own. */
export interface ReturnOptions {
  /**
   * The address to read instead of the page's own, which then stays as it is.
   * @default the page's own, without the gateway's keys once the outcome is known
   */
  url?: string | undefined;
}

/**
 * The page that a phone comes back to: reads the address, verifies once, and ends like the window
 * on a PC does. `data` is `null` on a page that is no return. The first render is `pending`.
 *
 * Shoppers also come back by the Back button, or reload a page whose window was lost. So a page that
 * is no return asks, by `merchantUid`, about the newest payment that was begun in this browser and of
 * whose end nothing was heard: one that was paid ends here as a return does, and one that was not is
 * forgotten without a word. With `url` it does not.
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
    verifierFor: (intent) => (intent?.customerUid ? null : handlers.verify),
    ...paymentEnds(handlers),
  });
}
