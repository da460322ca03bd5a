import { isPaymentError } from '../../../core/error.js';
import { readEnvelope, type Endpoint, type Reply } from './envelope.js';
import { retryAfterOf } from './retryAfter.js';

/** HTTP request to the gateway. */
export interface HttpRequest extends Endpoint {
  url: string;
  body?: object | undefined;
  token?: string | undefined;
}

/** Try without a usable answer of the gateway. */
export interface FailedTry {
  reason: 'api' | 'unavailable';
  message: string;
  /** True if another try may succeed. */
  retryable: boolean;
  /** Time that the gateway asks us to wait, in milliseconds. */
  retryAfter?: number | undefined;
  /** True if it is certain that the gateway did nothing. */
  nothingDone?: boolean;
}

/** HTTP statuses after which another try may succeed. */
const retryableStatuses = [408, 429, 500, 502, 503, 504];

/** Sends a request once and reads the whole body. A body that was cut off counts as no answer. */
export async function sendOnce(
  fetch: typeof globalThis.fetch,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Reply | FailedTry> {
  try {
    const response = await fetch(request.url, initOf(request, signal));
    if (retryableStatuses.includes(response.status)) return await failedStatus(response);
    return replyOf(response, await response.text());
  } catch (error) {
    const message = `no answer (${causeOf(error)})`;
    return { reason: 'unavailable', message, retryable: true };
  }
}

function initOf({ method, body, token }: HttpRequest, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  const init: RequestInit = { method, headers, signal };
  if (body) init.body = JSON.stringify(body);
  // Redirects are not followed, because an answer from another URL does not count. `error` would be
  // clearer than `manual`, but one edge runtime (workerd) refuses every request with `error`.
  init.redirect = 'manual';
  // Next.js 14 caches the results of `fetch`, and would return an old state of a payment.
  init.cache = 'no-store';
  return init;
}

async function failedStatus(response: Response): Promise<FailedTry> {
  await response.body?.cancel();
  const { status, headers } = response;
  return {
    reason: 'unavailable',
    message: `HTTP ${status}`,
    retryable: true,
    retryAfter: retryAfterOf(headers),
    nothingDone: status === 429,
  };
}

function replyOf(response: Response, text: string): Reply | FailedTry {
  try {
    return readEnvelope(response, JSON.parse(text));
  } catch (error) {
    if (isPaymentError(error)) return { reason: 'api', message: error.message, retryable: false };
    return { reason: 'api', message: 'the answer is not JSON', retryable: response.ok };
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
