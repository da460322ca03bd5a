import * as v from 'valibot';
import { parse } from '../../parse.js';
import { timeouts } from '../../timeouts.js';
import { endpointName, responseOf, type Reply } from './envelope.js';
import type { Call } from './transport.js';

const TokenResponse = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  now: v.number(),
  expired_at: v.number(),
});

/** Access token, the seconds until it expires, and the gateway's time in unix seconds. */
export interface IssuedToken {
  token: string;
  lifetime: number;
  now: number;
}

/** Requests an access token. The request changes nothing, so it is retried like a read. */
export async function issueToken(
  transport: (call: Call) => Promise<Reply>,
  { key, secret, urlOf }: { key: string; secret: string; urlOf: (path: string) => string },
): Promise<IssuedToken> {
  const endpoint = { method: 'POST', path: '/users/getToken' } as const;
  const reply = await transport({
    ...endpoint,
    url: urlOf(endpoint.path),
    json: JSON.stringify({ imp_key: key, imp_secret: secret }),
    repeatable: true,
    deadline: performance.now() + timeouts.read,
    secrets: { texts: [secret], card: [] },
  });
  const response = responseOf(reply, { ...endpoint, changes: false });
  const what = endpointName(endpoint);
  const { access_token, now, expired_at } = parse(TokenResponse, response, { reason: 'api', what });
  return { token: access_token, lifetime: expired_at - now, now };
}
