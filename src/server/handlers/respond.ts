import { isPaymentError, type PaymentErrorReason } from '../../core/error.js';
import { hiddenOrder } from './errorResults.js';

const statuses: Record<PaymentErrorReason, number> = {
  invalid: 400,
  unavailable: 503,
  busy: 409,
  paidBefore: 409,
  cancelled: 402,
  declined: 402,
  interrupted: 202,
  unpaid: 404,
  unverified: 409,
  api: 502,
};

/**
 * Creates a response that no cache may store, because it is for one shopper and can soon be outdated.
 */
export function respond(
  result: object,
  status = statusOf(result),
  headers: Record<string, string> = {},
): Response {
  return Response.json(result, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

function statusOf(result: object): number {
  if (result === hiddenOrder) return 404;
  return 'error' in result && isPaymentError(result.error) ? statuses[result.error.reason] : 200;
}
