import { errorResult } from '../verify/errorResult.js';

/**
 * Answer if the browser may not see the order. The reason is not `unpaid`: a shopper whose session
 * ended may have paid, and must not be asked to pay again.
 */
export const hiddenOrder = errorResult(
  'interrupted',
  'the order does not exist, or this browser may not see it',
  { code: 'hidden' },
);

/**
 * Answer if the payment number and the order number of a receipt or webhook do not belong together.
 * It contains neither number, because the sender may not be allowed to know the other order.
 */
export const otherOrder = errorResult(
  'unverified',
  'merchantUid: the payment is for another order',
  { field: 'merchantUid' },
);
