import {
  explain,
  isPaymentError,
  PaymentError,
  shopperMessage,
  type PaymentErrorJson,
  type PaymentErrorReason,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';

// Anything may have been thrown; the guard says whether it is ours.
export function anyReason(thrown: unknown) {
  if (isPaymentError(thrown)) expectTypeOf(thrown.reason).toEqualTypeOf<PaymentErrorReason>();
}

// With a reason, the guard narrows to it.
export function oneReason(thrown: unknown) {
  if (isPaymentError(thrown, 'declined')) expectTypeOf(thrown.reason).toEqualTypeOf<'declined'>();
}

// A switch over the reasons is checked to be complete.
export function advice({ reason }: PaymentError): 'retry' | 'ask the server' | 'fix' {
  switch (reason) {
    case 'cancelled':
    case 'declined':
    case 'unavailable':
    case 'busy':
    case 'unpaid':
      return 'retry';
    case 'interrupted':
    case 'unverified':
    case 'api':
      return 'ask the server';
    case 'invalid':
      return 'fix';
  }
}

// Words for the shopper at once, words for the developer when they are loaded.
export const wordsForShopper = (error: PaymentError): string => shopperMessage(error, 'ko');
export const wordsForDeveloper = (error: PaymentError): Promise<string> => explain(error, 'en');

// A `verify` of your own says no with the same error.
export const refusal = new PaymentError('unverified', 'order.amount: 100, not 32000', {
  field: 'order.amount',
  receipt: { impUid: null, merchantUid: 'order_1' },
});

// It crosses HTTP as JSON, without its cause.
export const overHttp: PaymentErrorJson = refusal.toJSON();
