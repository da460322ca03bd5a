import * as v from 'valibot';
import { isPaymentError, PaymentError } from '../../../core/error.js';
import { parse } from '../../parse.js';
import { late, within } from '../../timeLimit.js';

/** One call of the REST API. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  address: string;
  body?: object | undefined;
  token?: string | undefined;
  /** What no error may repeat, beside the token. */
  secrets: readonly string[];
  /** Whether it changes nothing, so that it may be sent again when no answer came. */
  repeatable: boolean;
  /** When its time is over, as `performance.now` counts. */
  until: number;
}

/** What the gateway answered, in its envelope. */
export interface Reply {
  status: number;
  ok: boolean;
  code: number;
  message: string | null;
  response: unknown;
}

/** A try that brought no answer of the gateway's. */
interface Fault {
  reason: 'api' | 'unavailable';
  what: string;
  /** Whether another try may go better. */
  passing: boolean;
  /** For how long not to ask, in milliseconds. */
  pause?: number | undefined;
  /** Whether it is certain that nothing was done. */
  undone?: boolean;
}

const envelope = v.object({
  code: v.number(),
  message: v.nullish(v.string(), null),
  response: v.nullish(v.unknown(), null),
});

/** Statuses of a gateway that may answer better in a moment. */
const transient = [408, 429, 500, 502, 503, 504];
const tries = 3;
const patience = 5_000;

/**
 * The only place that talks to the gateway: sends a call and reads the envelope, whatever its code.
 * What changes nothing is tried three times within its time; anything else once. An error says in
 * our own words what happened: those of a runtime may hold the headers, and with them the token.
 */
export function createTransport(fetch: typeof globalThis.fetch) {
  return async (call: Call): Promise<Reply> => {
    for (let tried = 1; ; tried += 1) {
      const left = call.until - performance.now();
      if (left <= 0) throw failure({ ...tooLate, undone: true }, call);
      const time = call.repeatable ? Math.min(left, patience) : left;
      const result = await within(time, (signal) => attempt(fetch, call, signal));
      if (result !== late && 'status' in result) return withoutSecrets(result, call);
      const fault = result === late ? tooLate : result;
      const pause = fault.pause ?? 300 * 2 ** (tried - 1) * (0.5 + Math.random() / 2);
      const again = call.repeatable && fault.passing && tried < tries;
      if (!again || performance.now() + pause >= call.until) throw failure(fault, call);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
}

const tooLate: Fault = { reason: 'unavailable', what: 'no answer in time', passing: true };

/** One try, to the end of the body: an answer that was cut off is none. */
async function attempt(
  fetch: typeof globalThis.fetch,
  { method, address, body, token }: Call,
  signal: AbortSignal,
): Promise<Reply | Fault> {
  const headers: Record<string, string> = {};
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  const init: RequestInit = { method, headers, signal };
  if (body) init.body = JSON.stringify(body);
  // An answer from elsewhere is no answer. `error` would be the word for it, but a runtime at the
  // edge (workerd) refuses every request that has it.
  init.redirect = 'manual';
  // Next.js 14 keeps what `fetch` read: a payment would stay as it was first seen.
  init.cache = 'no-store';
  try {
    const response = await fetch(address, init);
    if (transient.includes(response.status)) return await unwell(response);
    return replyOf(response, await response.text());
  } catch (error) {
    return { reason: 'unavailable', what: `no answer (${nameOfCause(error)})`, passing: true };
  }
}

async function unwell(response: Response): Promise<Fault> {
  await response.body?.cancel();
  const { status, headers } = response;
  const pause = pauseOf(headers.get('retry-after'));
  return {
    reason: 'unavailable',
    what: `HTTP ${status}`,
    passing: true,
    pause,
    undone: status === 429,
  };
}

/** `Retry-After` names seconds, or a date. */
function pauseOf(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined;
  const pause = Number(retryAfter) * 1000;
  const until = Number.isNaN(pause) ? Date.parse(retryAfter) - Date.now() : pause;
  return Number.isNaN(until) ? undefined : Math.max(until, 0);
}

function replyOf({ status, ok }: Response, text: string): Reply | Fault {
  try {
    const what = `HTTP ${status}`;
    return { ...parse(envelope, JSON.parse(text), { reason: 'api', what }), status, ok };
  } catch (error) {
    if (isPaymentError(error)) return { reason: 'api', what: error.message, passing: false };
    return { reason: 'api', what: 'the answer is no JSON', passing: ok };
  }
}

/** The gateway may repeat in its message what it was sent. */
function withoutSecrets(reply: Reply, { token, secrets }: Call): Reply {
  const hidden = [token, ...secrets].filter((secret) => secret !== undefined);
  const message = hidden.reduce(
    (shown, secret) => shown?.replaceAll(secret, '…'),
    reply.message ?? undefined,
  );
  return { ...reply, message: message ?? null };
}

/** A call as an error names it: a query may hold a key. */
export const nameOf = ({ method, path }: Pick<Call, 'method' | 'path'>) =>
  `${method} ${path.replace(/\?.*/s, '')}`;

/** What may have been done at the gateway without our knowing is never called undone. */
function failure({ reason, what, undone }: Fault, call: Call): PaymentError {
  const sure = call.repeatable || undone;
  return new PaymentError(sure ? reason : 'interrupted', `${nameOf(call)}: ${what}`);
}

function nameOfCause(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error.name;
}
