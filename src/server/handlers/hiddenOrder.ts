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
