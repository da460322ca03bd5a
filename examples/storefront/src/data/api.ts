import { DetailedError, hc } from 'hono/client';
import * as v from 'valibot';
import type { Api } from '../../server/app.js';

/**
 * Sends a request to the shop's server.
 *
 * @throws {DetailedError} with the status of the answer; 503 without an answer.
 */
async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch((detail: unknown) => {
    throw new DetailedError('no answer', { statusCode: 503, detail });
  });
  if (response.ok) return response;
  throw new DetailedError(await response.text(), { statusCode: response.status });
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
