import { createClient } from '../../src/server.js';
import type { WirePayment } from '../../src/core/wire.js';
import { keys } from './keys.js';
import { wirePayment } from './wirePayment.js';

/** Creates a client whose `fetch` answers every read with one payment. `requests` has all requests. */
export function createClientInProcess(
  given: Partial<WirePayment> = {},
  options: { sandbox?: boolean } = {},
) {
  const requests: Request[] = [];
  const answer = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    requests.push(request);
    const token = { access_token: 'token', now: 1, expired_at: 1801 };
    const response = request.url.endsWith('/getToken') ? token : wirePayment(given);
    return Response.json({ code: 0, message: null, response });
  };
  return { client: createClient({ ...keys, ...options, fetch: answer }), requests };
}
