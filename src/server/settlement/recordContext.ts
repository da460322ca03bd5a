import type { BillingKey } from '../client/decode/billingKey.js';
import type { Payment } from '../client/decode/payment.js';
import type { CheckResult } from '../verify/checkPayment.js';
import type { OrderTerms } from '../verify/terms.js';
import type { RecordOptions } from './recordOptions.js';

/**
 * Payment as the gateway returned it, and its order as your database returned it in one
 * transaction.
 */
export interface RecordContext<O extends OrderTerms, Tx> {
  options: RecordOptions<O, Tx>;
  tx: Tx;
  payment: Payment;
  order: O | null;
}

/** Change that recording made in your database, named after the callback that was called. */
export type RecordedAction = 'paid' | 'refunded' | 'review' | 'billingKeyIssued';

/** Result of recording a payment. */
export interface RecordResult {
  /** State of the payment compared with your order, also if it was recorded earlier. */
  outcome: CheckResult | { issued: BillingKey };
  /**
   * Change that this call made. `null` if there was nothing new, and also for a new virtual account
   * or a declined scheduled charge.
   */
  action: RecordedAction | null;
}
