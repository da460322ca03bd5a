import { hc } from 'hono/client';
import * as v from 'valibot';
import type { Api } from '../../server/app.js';
import { ErrorAnswer, ShopError } from '../../shared/ShopError.js';

/** Sends a request to the shop's server. @throws {ShopError} if it refuses, or does not answer. */
async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch((cause: unknown) => {
    throw new ShopError('unavailable', 'no answer', { cause });
  });
  if (response.ok) return response;
  const answer = v.safeParse(ErrorAnswer, await response.json().catch(() => null));
  if (!answer.success) throw new ShopError('unavailable', `status ${response.status}`);
  throw new ShopError(answer.output.error.code, answer.output.error.message);
}

const headers = { 'content-type': 'application/json' };

/** Routes of the shop's server. Paths, bodies and answers have the types of the routes. */
export const api = hc<Api>('/api', { fetch: send, headers });

/** Posts to a route of the kit, which is not typed. */
export async function postToKit<Output>(
  action: 'prepare' | 'billing-key',
  merchantUid: string,
  schema: v.GenericSchema<unknown, Output>,
): Promise<Output> {
  const init = { method: 'POST', headers, body: JSON.stringify({ merchantUid }) };
  return v.parse(schema, await (await send(`/api/pay/${action}`, init)).json());
}
