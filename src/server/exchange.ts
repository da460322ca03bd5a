import * as v from 'valibot';
import { PaymentError } from '../core/error.js';
import { addressOf, originOf } from './address.js';
import type { ClientOptions } from './client.js';
import { parse } from './parse.js';
import { createToken } from './token.js';
import { createTransport, nameOf, type Call, type Reply } from './transport.js';

const seconds = { reading: 12, acting: 60 };

const Issued = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  now: v.number(),
  expired_at: v.number(),
});

export type Endpoint = Pick<Call, 'method' | 'path'>;

/** A call with the client's token, within its time. */
export type Exchange = (endpoint: Endpoint, body?: object) => Promise<Reply>;

/** What an endpoint answers, where it went well. @throws {PaymentError} where it did not */
export const ask = async (
  exchange: Exchange,
  endpoint: Endpoint,
  body?: object,
): Promise<unknown> => responseOf(await exchange(endpoint, body), endpoint);

/** Calls with one token for all of them. */
export function createExchange(options: ClientOptions): Exchange {
  const { key, secret, baseUrl = 'https://api.iamport.kr' } = options;
  const origin = originOf(baseUrl);
  // Looked up on each call: tracing tools and tests replace the global one later.
  const send = createTransport(options.fetch ?? ((...request) => fetch(...request)), secret);

  const token = createToken(async () => {
    const endpoint = { method: 'POST', path: '/users/getToken' } as const;
    const address = addressOf(origin, endpoint.path);
    const body = { imp_key: key, imp_secret: secret };
    const signal = AbortSignal.timeout(seconds.reading * 1000);
    const reply = await send({ ...endpoint, address, body, repeatable: true, signal });
    const what = nameOf(endpoint);
    const issued = parse(Issued, responseOf(reply, endpoint), { reason: 'api', what });
    return { token: issued.access_token, life: issued.expired_at - issued.now };
  });

  return async (endpoint: Endpoint, body?: object): Promise<Reply> => {
    const address = addressOf(origin, endpoint.path);
    const repeatable = endpoint.method === 'GET';
    const limit = repeatable ? seconds.reading : seconds.acting;
    const signal = AbortSignal.timeout(limit * 1000);
    const call = { ...endpoint, address, body, repeatable, signal };
    const sent = async () => {
      const first = await token();
      const reply = await send({ ...call, token: first });
      // A token may be revoked before its time. What was refused for it was not done.
      return reply.status === 401 ? send({ ...call, token: await token(first) }) : reply;
    };
    return Promise.race([sent(), late(call)]);
  };
}

/** Rejects when the time of a call is over, also while it waits for a token. */
function late(call: Endpoint & Pick<Call, 'repeatable' | 'signal'>): Promise<never> {
  const reason = call.repeatable ? 'unavailable' : 'interrupted';
  return new Promise((_, reject) => {
    const over = () => reject(new PaymentError(reason, `${nameOf(call)}: no answer in time`));
    call.signal.addEventListener('abort', over, { once: true });
  });
}

/** What a reply holds, where HTTP and the gateway both say that it went well. */
export function responseOf(reply: Reply, endpoint: Endpoint): unknown {
  const { status, ok, code, message, response } = reply;
  if (ok && code === 0 && response !== null) return response;
  const text = message || `HTTP ${status} without a reason`;
  throw new PaymentError('api', `${nameOf(endpoint)}: ${text}`, { code: `${code}` });
}
