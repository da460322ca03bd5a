import type { FailureHandlers } from './FailureHandlers.js';
import type { VerifyBillingKey } from './VerifyBillingKey.js';

/** Handlers of a billing-key registration. */
export interface BillingKeyHandlers<T> extends FailureHandlers {
  /**
   * Asks your server if the card is registered, for example `verifyAt('/api/inicis/billing-key')`.
   * Required.
   */
  verify: VerifyBillingKey<T>;
  /** Called with the result of `verify` when the card is registered. */
  onIssued?: ((result: NoInfer<T>) => void) | undefined;
}
