import { isPaymentError } from '../../../core/error.js';
import { readEnvelope, type Endpoint, type Reply } from './envelope.js';
import { retryAfterOf } from './retryAfter.js';

/** One HTTP request to the gateway. */
export interface HttpRequest extends Endpoint {
  url: string;
  body?: object | undefined;
  token?: string | undefined;
}

/** A try that brought no answer of the gateway. */
export interface FailedTry {
  reason: 'api' | 'unavailable';
  message: string;
  /** True if another try may succeed. */
  retryable: boolean;
  /** Milliseconds that the gateway asks us to wait. */
  retryAfter?: number | undefined;
  /** True if it is certain that the gateway did nothing. */
  nothingDone?: boolean;
}

/** Statuses after which the gateway may answer in a moment. */
const retryableStatuses = [408, 429, 500, 502, 503, 504];

/** Sends a request once and reads its body to the end: an answer that was cut off does not count. */
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
  // An answer from another address does not count. `error` would say so, but an edge runtime
  // (workerd) refuses every request that has it.
  init.redirect = 'manual';
  // Next.js 14 caches what `fetch` read: a payment would stay as it was first seen.
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
    return { reason: 'api', message: 'the answer is no JSON', retryable: response.ok };
  }
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
