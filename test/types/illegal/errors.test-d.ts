import { explain, isPaymentError, PaymentError, shopperMessage } from 'react-inicis';

export function uncertain(thrown: unknown) {
  // @ts-expect-error: without the type guard, the thrown value is unknown
  return thrown.reason;
}

export function narrowed(thrown: unknown) {
  if (!isPaymentError(thrown, 'cancelled')) return false;
  // @ts-expect-error: the guard narrows the reason to `cancelled`
  return thrown.reason === 'busy';
}

// @ts-expect-error: unknown reason
export const unknownReason = (thrown: unknown) => isPaymentError(thrown, 'timeout');

// @ts-expect-error: a reason is one of this package; the gateway's code belongs in `code`
export const ownReason = new PaymentError('F1002', 'already paid');

// @ts-expect-error: a message is required
export const silent = new PaymentError('invalid');

// @ts-expect-error: the messages are in two languages only
export const thirdLanguage = (error: PaymentError) => shopperMessage(error, 'ja');

// @ts-expect-error: `explain` loads its texts, so it returns a promise
export const notAwaited = (error: PaymentError): string => explain(error, 'ko');

export function rename(error: PaymentError) {
  // @ts-expect-error: the fields of an error are readonly
  error.reason = 'cancelled';
}
