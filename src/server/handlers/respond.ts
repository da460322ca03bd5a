import { isPaymentError, type PaymentError, type PaymentErrorReason } from '../../core/error.js';

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
 * Seconds after which a request that got 503 may be sent again, if the gateway or a limit named no
 * time.
 */
const retryAfterSeconds = 2;

/**
 * Creates a response that no cache may store, because it is for one shopper and can soon be outdated.
 * Status 503 has a `Retry-After` header.
 */
export function respond(
  result: object,
  status = statusOf(result),
  headers: Record<string, string> = {},
): Response {
  const all: Record<string, string> = { 'cache-control': 'no-store', ...headers };
  const seconds = errorOf(result)?.retryAfter ?? retryAfterSeconds;
  if (status === 503) all['retry-after'] = `${Math.ceil(seconds)}`;
  all['content-type'] = 'application/json';
  return new Response(JSON.stringify(result, bigintToJson), { status, headers: all });
}

/**
 * Returns a bigint as a number, or as a text if it is not a safe integer. `JSON.stringify` throws for a
 * bigint, and databases return one for an amount: a paid order would be answered 503 for ever.
 */
const bigintToJson = (_: string, value: unknown): unknown => {
  if (typeof value !== 'bigint') return value;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
};

const errorOf = (result: object): PaymentError | null =>
  'error' in result && isPaymentError(result.error) ? result.error : null;

function statusOf(result: object): number {
  const error = errorOf(result);
  if (!error) return 200;
  return error.code === 'hidden' ? 404 : statuses[error.reason];
}
