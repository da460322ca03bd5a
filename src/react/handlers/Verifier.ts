import type { Receipt } from '../../core/receipt.js';
import type { VerifyContext } from './Verify.js';

/** The merchant's `verify`, of a payment or a billing key, as the payment flow calls it. */
export interface Verifier<Result> {
  /** Returns a promise, even if a `verify` written in JavaScript returns none, or throws. */
  ask: (receipt: Receipt, context: VerifyContext) => Promise<Result>;
  /**
   * URL that `verifyAt` asks; `null` for `acceptUnverified`, which asks no server; `undefined` for a
   * function of the merchant.
   */
  server: string | null | undefined;
}
