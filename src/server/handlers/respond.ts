import {
  isPaymentError,
  PaymentError,
  type PaymentErrorDetails,
  type PaymentErrorReason,
} from '../../core/error.js';

const statuses: Record<PaymentErrorReason, number> = {
  invalid: 400,
  unavailable: 503,
  busy: 409,
  cancelled: 402,
  declined: 402,
  interrupted: 202,
  unpaid: 404,
  unverified: 409,
  api: 502,
};

/** A request that is answered with an error. */
export interface Refused {
  error: PaymentError;
}

export const refuse = (
  reason: PaymentErrorReason,
  message: string,
  details?: PaymentErrorDetails,
): Refused => ({ error: new PaymentError(reason, message, details) });

/**
 * For who may not see the order. Never `unpaid`: a shopper who came back without a session may
 * have paid, and must not be told to pay again.
 */
export const hidden = refuse('interrupted', 'there is no order here that you may see');

/** An error of ours as a result; what else is thrown is a fault. */
export function asResult(error: unknown): Refused {
  if (isPaymentError(error)) return { error };
  throw error;
}

/** What goes out. No cache may keep it: it is for one shopper, and true for a moment. */
export function answer(
  result: object,
  status = statusOf(result),
  headers: Record<string, string> = {},
): Response {
  return Response.json(result, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

function statusOf(result: object): number {
  if (result === hidden) return 404;
  return 'error' in result && isPaymentError(result.error) ? statuses[result.error.reason] : 200;
}
