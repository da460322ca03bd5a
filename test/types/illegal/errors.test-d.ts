import { explain, isPaymentError, PaymentError, shopperMessage } from 'react-inicis';

export function uncertain(thrown: unknown) {
  // @ts-expect-error: before the guard, anything may have been thrown
  return thrown.reason;
}

export function narrowed(thrown: unknown) {
  if (!isPaymentError(thrown, 'cancelled')) return false;
  // @ts-expect-error: it is known to be cancelled, so it cannot be busy
  return thrown.reason === 'busy';
}

// @ts-expect-error: no such reason
export const unknownReason = (thrown: unknown) => isPaymentError(thrown, 'timeout');

// @ts-expect-error: a reason is one of ours; the gateway's own code goes into `code`
export const ownReason = new PaymentError('F1002', 'already paid');

// @ts-expect-error: an error says what happened
export const silent = new PaymentError('invalid');

// @ts-expect-error: the texts are in two languages
export const thirdLanguage = (error: PaymentError) => shopperMessage(error, 'ja');

// @ts-expect-error: the developer's texts are loaded first, so they must be awaited
export const notAwaited = (error: PaymentError): string => explain(error, 'ko');

export function rename(error: PaymentError) {
  // @ts-expect-error: an error does not change after it was thrown
  error.reason = 'cancelled';
}
