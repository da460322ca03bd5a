import { createClient } from '../../src/server.js';
import { keys } from './keys.js';

/** Envelope of the gateway that a test writes. */
export interface GivenAnswer {
  status?: number;
  code?: number;
  message?: string | null;
  response?: unknown;
}

/** Creates a client whose calls get the answer of `answerOf`. `tokenRequests` are not in `requests`. */
export function createClientWithAnswer(answerOf: (request: Request) => GivenAnswer) {
  const requests: { request: Request; body: Record<string, unknown> }[] = [];
  const tokenRequests: typeof requests = [];
  const client = createClient({
    ...keys,
    sandbox: true,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = await request.clone().text();
      const body: Record<string, unknown> = text === '' ? {} : JSON.parse(text);
      if (request.url.endsWith('/getToken')) {
        tokenRequests.push({ request, body });
        const response = { access_token: 'token', now: 1, expired_at: 1801 };
        return Response.json({ code: 0, message: null, response });
      }
      requests.push({ request, body });
      const { status = 200, code = 0, message = null, response = null } = answerOf(request);
      return Response.json({ code, message, response }, { status });
    },
  });
  return { client, requests, tokenRequests };
}
