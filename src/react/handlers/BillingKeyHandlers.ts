import type { FailureHandlers } from './FailureHandlers.js';
import type { VerifyBillingKey } from './VerifyBillingKey.js';

/** Handlers of a billing key. */
export interface BillingKeyHandlers<T> extends FailureHandlers {
  /** Asks your server if the card was registered. Required. */
  verify: VerifyBillingKey<T>;
  /** Called when the card is registered, with what `verify` resolved with. */
  onIssued?: ((result: NoInfer<T>) => void) | undefined;
}
