import type { BillingKeyReceipt } from '../../core/receipt.js';
import type { VerifyContext } from './Verify.js';

/**
 * Asks your server if the card is registered. The resolved value is passed to `onIssued`. Must be
 * idempotent, as `Verify` describes.
 */
export type VerifyBillingKey<T> = (
  receipt: BillingKeyReceipt,
  context: VerifyContext,
) => Promise<T>;
