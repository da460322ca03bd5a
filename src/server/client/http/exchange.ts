import * as v from 'valibot';
import { isPaymentError, PaymentError } from '../../../core/error.js';
import { addressOf, originOf } from './address.js';
import type { ClientOptions } from '../client.js';
import { parse } from '../../parse.js';
import { createToken } from './token.js';
import { createTransport, nameOf, type Call, type Reply } from './transport.js';
import { inTime, late } from '../../timeLimit.js';

const seconds = { reading: 12, acting: 60 };

const Issued = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  now: v.number(),
  expired_at: v.number(),
});

export type Endpoint = Pick<Call, 'method' | 'path'>;

/** A call with the client's token, within its time. */
export interface Exchange {
  /** @param secrets what no error may repeat, should the gateway repeat it */
  (endpoint: Endpoint, body?: object, secrets?: readonly string[]): Promise<Reply>;
  /** The gateway's second at a moment that `performance.now` named, or the one before it. */
  gatewayTime(moment: number): Date;
}

/**
 * What an endpoint answers, read as it should be. @throws {PaymentError} where it did not go well;
 * `interrupted` where a change may have been made and its answer makes no sense
 */
export async function ask<T>(
  exchange: Exchange,
  {
    decode,
    body,
    secrets,
    ...endpoint
  }: Endpoint & {
    decode: (response: unknown) => T;
    body?: object | undefined;
    secrets?: readonly string[] | undefined;
  },
): Promise<T> {
  const response = responseOf(await exchange(endpoint, body, secrets), endpoint);
  try {
    return decode(response);
  } catch (error) {
    if (endpoint.method === 'GET' || !isPaymentError(error)) throw error;
    throw new PaymentError('interrupted', `${nameOf(endpoint)}: ${error.message}`);
  }
}

/** Calls with one token for all of them. */
export function createExchange(options: ClientOptions): Exchange {
  const { key, secret, baseUrl = 'https://api.iamport.kr' } = options;
  const origin = originOf(baseUrl);
  // Looked up on each call: tracing tools and tests replace the global one later.
  const send = createTransport(options.fetch ?? ((...request) => fetch(...request)));
  let clock = { gateway: 0, here: 0 };

  const token = createToken(async () => {
    const endpoint = { method: 'POST', path: '/users/getToken' } as const;
    const address = addressOf(origin, endpoint.path);
    const body = { imp_key: key, imp_secret: secret };
    const until = performance.now() + seconds.reading * 1000;
    const secrets = [secret];
    const reply = await send({ ...endpoint, address, body, repeatable: true, until, secrets });
    const what = nameOf(endpoint);
    const issued = parse(Issued, responseOf(reply, { ...endpoint, changes: false }), {
      reason: 'api',
      what,
    });
    clock = { gateway: issued.now, here: performance.now() };
    return { token: issued.access_token, life: issued.expired_at - issued.now };
  });

  const exchange = async (endpoint: Endpoint, body?: object, secrets: readonly string[] = []) => {
    const address = addressOf(origin, endpoint.path);
    const repeatable = endpoint.method === 'GET';
    const until = performance.now() + (repeatable ? seconds.reading : seconds.acting) * 1000;
    const hidden = [secret, ...secrets];
    const call = { ...endpoint, address, body, repeatable, until, secrets: hidden };
    const first = await tokenInTime(call, token());
    const reply = await send({ ...call, token: first });
    if (reply.status !== 401) return reply;
    // A token may be revoked before its time. What was refused for it was not done.
    return send({ ...call, token: await tokenInTime(call, token(first)) });
  };
  const gatewayTime = (moment: number) => {
    const passed = Math.floor((moment - clock.here) / 1000);
    return new Date((clock.gateway + passed) * 1000);
  };
  return Object.assign(exchange, { gatewayTime });
}

/** Waits for a token that others may wait for as well, no longer than the call has time. */
async function tokenInTime(
  call: Endpoint & Pick<Call, 'until'>,
  token: string | Promise<string>,
): Promise<string> {
  if (typeof token === 'string') return token;
  const got = await inTime(call.until - performance.now(), token);
  if (got !== late) return got;
  // The call itself was not sent: nothing was done.
  throw new PaymentError('unavailable', `${nameOf(call)}: no token in time`);
}

/** What a reply holds, where HTTP and the gateway both say that it went well. */
export function responseOf(
  { status, ok, code, message, response }: Reply,
  { changes = true, ...endpoint }: Endpoint & { changes?: boolean },
): unknown {
  if (ok && code === 0 && response !== null) return response;
  const text = `${nameOf(endpoint)}: ${message || `HTTP ${status} without a reason`}`;
  // It says that it went well, and not what.
  const isOpen = code === 0 && changes && endpoint.method !== 'GET';
  throw new PaymentError(isOpen ? 'interrupted' : 'api', text, { code: `${code}` });
}
