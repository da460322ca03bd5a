import type { PaymentError } from '../../core/error.js';
import {
  isAwaitingDeposit,
  type AwaitingDeposit,
  type BillingKeyReceipt,
  type Receipt,
  type VirtualAccount,
} from '../../core/receipt.js';

/** What `verify` may go by besides the receipt. */
export interface VerifyContext {
  /** Aborted after 30 seconds; the outcome is then `interrupted`. */
  signal: AbortSignal;
  /**
   * Whether this browser began the payment. A return may arrive in another one; there nothing of
   * your app may change unless your server agrees.
   */
  known: boolean;
}

/** Asks your server what became of a payment. What it resolves with reaches `onPaid`. */
export type Verify<T> = (receipt: Receipt, context: VerifyContext) => Promise<T | AwaitingDeposit>;

/** Asks your server whether the card was registered. What it resolves with reaches `onIssued`. */
export type VerifyBillingKey<T> = (
  receipt: BillingKeyReceipt,
  context: VerifyContext,
) => Promise<T>;

interface FailureHandlers {
  /** The shopper closed the window: nothing was paid, and nothing is wrong. */
  onCancel?: ((error: PaymentError) => void) | undefined;
  /** Any other end without a payment; `shopperMessage` has the words for the shopper. */
  onError?: ((error: PaymentError) => void) | undefined;
}

/**
 * What becomes of a payment. Each handler runs once, after the payment has ended; what it throws is
 * reported to the page and changes nothing. Write `verify` first: `onPaid` takes its type.
 */
export interface PaymentHandlers<T> extends FailureHandlers {
  /** Asks your server whether the receipt is true: `verifyAt('/api/inicis/complete')`. Required. */
  verify: Verify<T>;
  /** The payment is verified. Gets what `verify` resolved with. */
  onPaid?: ((result: NoInfer<T>) => void) | undefined;
  /** A virtual account was issued: show the shopper where to send the money. Nothing is paid yet. */
  onAwaitingDeposit?: ((account: VirtualAccount) => void) | undefined;
}

/** What becomes of a billing key. */
export interface BillingKeyHandlers<T> extends FailureHandlers {
  /** Asks your server whether the card was registered. Required. */
  verify: VerifyBillingKey<T>;
  /** The card is registered. Gets what `verify` resolved with. */
  onIssued?: ((result: NoInfer<T>) => void) | undefined;
}

/** How a payment ends, for the code that runs it. */
export interface Ends<Result> {
  onResult: (result: Result) => void;
  onFailure: (error: PaymentError) => void;
}

const onFailure =
  ({ onCancel, onError }: FailureHandlers) =>
  (error: PaymentError) =>
    (error.reason === 'cancelled' ? onCancel : onError)?.(error);

export const paymentEnds = <T>(handlers: PaymentHandlers<T>): Ends<T | AwaitingDeposit> => ({
  onResult: (result) =>
    isAwaitingDeposit(result)
      ? handlers.onAwaitingDeposit?.(result.account)
      : handlers.onPaid?.(result),
  onFailure: onFailure(handlers),
});

export const billingKeyEnds = <T>(handlers: BillingKeyHandlers<T>): Ends<T> => ({
  onResult: (result) => handlers.onIssued?.(result),
  onFailure: onFailure(handlers),
});

/** Runs a handler where its throw reaches the page's error reporting and nothing of ours. */
export function deliver(handler: () => void): void {
  try {
    handler();
  } catch (error) {
    reportError(error);
  }
}
