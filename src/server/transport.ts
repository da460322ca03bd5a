import ky, { HTTPError } from 'ky';
import * as v from 'valibot';
import { isPaymentError, PaymentError } from '../core/error.js';
import { parse } from './parse.js';

/** One call of the REST API. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  address: string;
  body?: object | undefined;
  token?: string | undefined;
  /** Whether it changes nothing, so that it may be sent again when no answer came. */
  repeatable: boolean;
  signal: AbortSignal;
}

/** What the gateway answered, in its envelope. */
export interface Reply {
  status: number;
  ok: boolean;
  code: number;
  message: string | null;
  response: unknown;
}

const envelope = v.object({
  code: v.number(),
  message: v.nullish(v.string(), null),
  response: v.nullish(v.unknown(), null),
});

/** Statuses of a gateway that may answer better in a moment. */
const transient = [408, 429, 500, 502, 503, 504];

const reading = {
  timeout: 5_000,
  retry: {
    limit: 2,
    methods: ['get', 'post'] satisfies ('get' | 'post')[],
    statusCodes: transient,
    afterStatusCodes: [429, 503],
    retryOnTimeout: true,
    jitter: true,
  },
};
const acting = { timeout: 60_000, retry: 0 };

/**
 * The only place that talks to the gateway: sends a call and reads the envelope, whatever its
 * code. An error says in our own words what happened: those of the HTTP library hold the headers,
 * and with them the token.
 */
export function createTransport(fetch: typeof globalThis.fetch, secret: string) {
  const http = ky.create({
    fetch: whole(fetch),
    // An answer from elsewhere is no answer. `error` would be the word for it, but a runtime at
    // the edge (workerd) refuses every request that has it.
    redirect: 'manual',
    // Next.js 14 keeps what `fetch` read: a payment would stay as it was first seen.
    cache: 'no-store',
    throwHttpErrors: (status) => transient.includes(status),
  });
  return async (call: Call): Promise<Reply> => {
    const { method, address, body, token, repeatable, signal } = call;
    try {
      const response = await http(address, {
        method,
        signal,
        ...(repeatable ? reading : acting),
        ...(body && { json: body }),
        headers: token ? { authorization: `Bearer ${token}` } : {},
      });
      const { status, ok } = response;
      const reply = parse(envelope, await response.json(), {
        reason: 'api',
        what: `HTTP ${status}`,
      });
      const message = reply.message?.replaceAll(secret, '…').replaceAll(token ?? secret, '…');
      return { ...reply, message: message ?? null, status, ok };
    } catch (error) {
      throw failure(error, call);
    }
  };
}

/**
 * Reads an answer to its end within the try, so that one that was cut off, or is no JSON, is asked
 * for again like one that never came.
 */
function whole(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    const text = await response.text();
    if (response.ok) JSON.parse(text);
    return new Response(text || null, response);
  };
}

/** A call as an error names it: a query may hold a key. */
export const nameOf = ({ method, path }: Pick<Call, 'method' | 'path'>) =>
  `${method} ${path.replace(/\?.*/s, '')}`;

/** What may have been done at the gateway without our knowing is never called undone. */
function failure(error: unknown, call: Call): PaymentError {
  const [reason, what] = described(error);
  const unsure = !call.repeatable && !(error instanceof HTTPError && error.response.status === 429);
  return new PaymentError(unsure ? 'interrupted' : reason, `${nameOf(call)}: ${what}`);
}

function described(error: unknown): ['api' | 'unavailable', string] {
  if (isPaymentError(error)) return ['api', error.message];
  if (error instanceof SyntaxError) return ['api', 'the answer is no JSON'];
  if (error instanceof HTTPError) return ['unavailable', `HTTP ${error.response.status}`];
  if (!(error instanceof Error)) return ['unavailable', 'no answer'];
  if (error.name === 'TimeoutError') return ['unavailable', 'no answer in time'];
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return ['unavailable', `no answer (${typeof code === 'string' ? code : error.name})`];
}
