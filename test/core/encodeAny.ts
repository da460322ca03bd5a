import { encodeBillingKey, encodePayment } from '../../src/core/encode.js';
import { isPaymentError } from '../../src/core/error.js';
import type { BillingKeyRequest, PaymentRequest } from '../../src/core/request.js';

export const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
export const request = { pg: 'html5_inicis', order, buyer: { tel: '010-1234-5678' } } as const;
export const card = { pg: 'html5_inicis', customerUid: 'card_1', order } as const;

/** Encodes a payment request of any type, as untyped JavaScript can pass it. */
export function encodeAnyPayment(given: object) {
  const forced: PaymentRequest = JSON.parse('{}');
  return encodePayment(Object.assign(forced, given));
}

/** Encodes a billing-key request of any type, as untyped JavaScript can pass it. */
export function encodeAnyBillingKey(given: object) {
  const forced: BillingKeyRequest = JSON.parse('{}');
  return encodeBillingKey(Object.assign(forced, given));
}

/** Returns the `invalid` error that the function throws, or `null`. Rethrows any other error. */
export function invalidErrorOf(act: () => unknown) {
  try {
    act();
    return null;
  } catch (error) {
    if (isPaymentError(error, 'invalid')) return error;
    throw error;
  }
}
