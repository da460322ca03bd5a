import type { BillingKeyReceipt } from '../../core/receipt.js';
import type { VerifyContext } from './Verify.js';

/** Asks your server if the card was registered. What it resolves with reaches `onIssued`. */
export type VerifyBillingKey<T> = (
  receipt: BillingKeyReceipt,
  context: VerifyContext,
) => Promise<T>;
