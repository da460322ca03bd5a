import * as v from 'valibot';
import { PaymentError } from '../../../core/error.js';
import { parse } from '../../parse.js';

/** Method and path of one endpoint. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
}

/** Decoded envelope of an answer. Its `code` reports a success (0) or an error. */
export interface Reply {
  status: number;
  ok: boolean;
  code: number;
  message: string | null;
  response: unknown;
}

const Envelope = v.object({
  code: v.number(),
  message: v.fallback(v.nullish(v.string(), null), null),
  response: v.nullish(v.unknown(), null),
});

/** Decodes the envelope of an answer. @throws {PaymentError} `api` if it is not an envelope */
export function readEnvelope({ status, ok }: HttpStatus, value: unknown): Reply {
  const envelope = parse(Envelope, value, { reason: 'api', what: `HTTP ${status}` });
  return { ...envelope, status, ok };
}

/**
 * Returns true if the gateway does not know a payment or a card: status 404, with an error code of the
 * gateway (-1). A proxy that does not know the address may answer 404 with the code 404 or 0.
 */
export const isNotFound = ({ status, code }: Reply): boolean =>
  status === 404 && code !== 0 && code !== status;

/** HTTP status of an answer. */
export type HttpStatus = Pick<Response, 'status' | 'ok'>;

/** Code and words of an answer that is no envelope. */
export interface Words {
  code?: string | undefined;
  words?: string | undefined;
}

const WireWords = v.object({
  code: v.fallback(v.optional(v.union([v.number(), v.string()])), undefined),
  message: v.fallback(v.optional(v.string()), undefined),
});

/**
 * Returns the code and the words in the body of an error: an envelope, or JSON or text of a proxy. The
 * words of an HTTP error in another format are all of its JSON. A success can contain a token or a
 * payment, so only its message is returned.
 */
export function wordsOf(text: string, { ok }: Pick<HttpStatus, 'ok'>): Words {
  let words = text.trim();
  try {
    const body: unknown = JSON.parse(text);
    words = ok ? '' : JSON.stringify(body);
    const { code, message } = v.parse(WireWords, body);
    if (typeof code === 'number') return { code: `${code}`, words: message };
    if (ok || (code === undefined && message !== undefined)) return { words: message };
  } catch {
    // Text, or JSON of another format.
  }
  // A page in HTML has no words of the gateway.
  return { words: /^[^<]{1,200}$/.test(words) ? words : undefined };
}

/**
 * Returns the name of an endpoint for an error. The query is left out, because it may contain a
 * key.
 */
export const endpointName = ({ method, path }: Endpoint): string =>
  `${method} ${path.replace(/\?.*/s, '')}`;

/**
 * Returns the `response` of an envelope if both the HTTP status and the code report success.
 *
 * @throws {PaymentError} `api`, or `interrupted` if a change may have been made.
 */
export function responseOf(
  { response, ...reply }: Reply,
  { changes = true, ...endpoint }: Endpoint & { changes?: boolean },
): unknown {
  const { ok, status, code, message } = reply;
  if (ok && code === 0 && response !== null) return response;
  const words = message || `HTTP ${status} without a reason`;
  const text = `${endpointName(endpoint)}: ${words}${message && !ok ? ` (HTTP ${status})` : ''}`;
  // Code 0 reports success, but the response is missing or HTTP reports an error. The change may
  // have been made.
  const isUnknown = code === 0 && changes && endpoint.method !== 'GET';
  throw new PaymentError(isUnknown ? 'interrupted' : 'api', text, { code: `${code}` });
}
