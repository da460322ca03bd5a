import { errorResult } from '../verify/errorResult.js';

/**
 * Answer for a browser that may not see the order. Never `unpaid`: a shopper who came back without
 * a session may have paid, and must not be told to pay again.
 */
export const hiddenOrder = errorResult('interrupted', 'there is no order here that you may see');

/**
 * Answer where the two numbers of a receipt or of a webhook do not belong together. It repeats
 * neither: the sender may have no right to know the other order.
 */
export const otherOrder = errorResult(
  'unverified',
  'merchantUid: the payment is for another order',
  { field: 'merchantUid' },
);
