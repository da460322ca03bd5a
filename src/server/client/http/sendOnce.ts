import { isPaymentError } from '../../../core/error.js';
import { readEnvelope, wordsOf, type Endpoint, type Reply, type Words } from './envelope.js';
import { retryAfterOf } from './retryAfter.js';

/** HTTP request to the gateway. */
export interface HttpRequest extends Endpoint {
  url: string;
  /** Body of the request, as JSON. */
  json?: string | undefined;
  token?: string | undefined;
}

/** Try without a usable answer of the gateway, with its code and words if it sent any. */
export interface FailedTry extends Words {
  reason: 'api' | 'unavailable';
  /** Our own words, with the HTTP status. */
  message: string;
  /** True if another try may succeed. */
  retryable: boolean;
  /** Time that the gateway asks us to wait, in milliseconds. */
  retryAfter?: number | undefined;
  /** True if it is certain that the gateway did nothing. */
  nothingDone?: boolean;
}

/** Returns true for an HTTP status after which another try may succeed. 501 is an unknown endpoint. */
const isRetryable = (status: number) =>
  status === 408 || status === 429 || (status >= 500 && status !== 501);

/** Sends a request once and reads the whole body. A body that was cut off counts as no answer. */
export async function sendOnce(
  fetch: typeof globalThis.fetch,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<Reply | FailedTry> {
  try {
    const response = await fetch(request.url, initOf(request, signal));
    if (isRetryable(response.status)) return await failedStatus(response);
    return replyOf(response, await response.text());
  } catch (error) {
    const message = `no answer (${causeOf(error)})`;
    return { reason: 'unavailable', message, retryable: true };
  }
}

function initOf({ method, json, token }: HttpRequest, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (json !== undefined) headers['content-type'] = 'application/json';
  const init: RequestInit = { method, headers, signal };
  if (json !== undefined) init.body = json;
  // Redirects are not followed, because an answer from another URL does not count. `error` would be
  // clearer than `manual`, but one edge runtime (workerd) refuses every request with `error`.
  init.redirect = 'manual';
  // Next.js 14 caches the results of `fetch`, and would return an old state of a payment.
  init.cache = 'no-store';
  return init;
}

async function failedStatus(response: Response): Promise<FailedTry> {
  const { status, headers } = response;
  // The status counts even if the body was cut off.
  const words = wordsOf(await response.text().catch(() => ''), response);
  return {
    ...words,
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
    const failed = { ...wordsOf(text, response), reason: 'api' } as const;
    if (isPaymentError(error)) return { ...failed, message: error.message, retryable: false };
    const message = `HTTP ${response.status}: the answer is not JSON`;
    return { ...failed, message, retryable: response.ok };
  }
}

/** Returns the code or the name of an error, which a `fetch` of any kind may have thrown. */
function causeOf(error: unknown): string {
  try {
    if (!(error instanceof Error)) return 'no reason';
    const { cause, name } = error;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    // Other texts may contain the request.
    return [code, name].find(isWord) ?? 'no reason';
  } catch {
    return 'no reason';
  }
}

const isWord = (text: unknown): text is string =>
  typeof text === 'string' && /^[A-Za-z][A-Za-z_]{0,39}$/.test(text);
