import type { Receipt } from '../../../core/receipt.js';
import type { VerifyContext } from '../../handlers/Verify.js';

/** The merchant's `verify`, of a payment or a billing key. */
export interface Verifier<Result> {
  ask: (receipt: Receipt, context: VerifyContext) => Promise<Result>;
  /**
   * URL that `verifyAt` asks; `null` for `acceptUnverified`, which asks no server; `undefined` for a
   * function of the merchant.
   */
  server: string | null | undefined;
}
