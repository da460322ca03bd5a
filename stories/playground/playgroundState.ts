import {
  encodeBillingKey,
  encodePayment,
  isPaymentError,
  type BillingKeyRequest,
  type Locale,
  type PaymentError,
  type PaymentOptions,
  type PaymentRequest,
  type RequestPayParams,
} from 'react-inicis';
import { provider } from '../support/code/codeFile.js';

/**
 * Everything that the playground shows: the kind of window, and the options that are set. A
 * combination of options can be refused, and the page then explains the error.
 */
export type PlaygroundState = { shown?: string | undefined } & (
  | { window: 'payment'; options: Partial<PaymentOptions> }
  | { window: 'billingKey'; options: Partial<BillingKeyRequest> }
);

/** Parameters of a request, or the error with which the encoder refuses it. */
export type Encoded = { params: RequestPayParams } | { error: PaymentError };

/** Encodes the options as the kit does for a click. */
export function encodeState(state: PlaygroundState, locale: Locale): Encoded {
  const defaults = { channelKey: provider.channelKey, language: locale };
  try {
    if (state.window === 'payment') {
      const request: PaymentRequest = JSON.parse(JSON.stringify(state.options));
      return { params: encodePayment(request, defaults) };
    }
    const request: BillingKeyRequest = JSON.parse(JSON.stringify(state.options));
    return { params: encodeBillingKey(request, defaults) };
  } catch (error) {
    if (isPaymentError(error)) return { error };
    throw error;
  }
}
