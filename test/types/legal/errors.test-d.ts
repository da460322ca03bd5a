import {
  explain,
  isPaymentError,
  PaymentError,
  shopperMessage,
  type PaymentErrorJson,
  type PaymentErrorReason,
} from 'react-inicis';
import { expectTypeOf } from 'vitest';

// The type guard recognises a `PaymentError` among thrown values.
export function anyReason(thrown: unknown) {
  if (isPaymentError(thrown)) expectTypeOf(thrown.reason).toEqualTypeOf<PaymentErrorReason>();
}

// With a reason, the type guard narrows to that reason.
export function oneReason(thrown: unknown) {
  if (isPaymentError(thrown, 'declined')) expectTypeOf(thrown.reason).toEqualTypeOf<'declined'>();
}

// The compiler checks that a switch over the reasons is complete.
export function advice({ reason }: PaymentError): 'retry' | 'ask the server' | 'fix' {
  switch (reason) {
    case 'cancelled':
    case 'declined':
    case 'unavailable':
    case 'busy':
    case 'unpaid':
      return 'retry';
    case 'interrupted':
    case 'paidBefore':
    case 'unverified':
    case 'api':
      return 'ask the server';
    case 'invalid':
      return 'fix';
  }
}

// The shopper's message is returned directly; the developer's text is loaded first.
export const wordsForShopper = (error: PaymentError): string => shopperMessage(error, 'ko');
export const wordsForDeveloper = (error: PaymentError): Promise<string> => explain(error, 'en');

// A custom `verify` throws the same error class.
export const refusal = new PaymentError('unverified', 'order.amount: 100, not 32000', {
  field: 'order.amount',
  receipt: { impUid: null, merchantUid: 'order_1' },
});

// An error is sent over HTTP as JSON, without its cause.
export const overHttp: PaymentErrorJson = refusal.toJSON();
