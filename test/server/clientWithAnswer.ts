import { createClient } from '../../src/server.js';
import { keys } from './keys.js';

/** Envelope of the gateway that a test writes. */
export interface GivenAnswer {
  status?: number;
  code?: number;
  message?: string | null;
  response?: unknown;
}

/** Creates a client whose calls get the answer of `answerOf`. `requests` has all calls but tokens. */
export function createClientWithAnswer(answerOf: (request: Request) => GivenAnswer) {
  const requests: { request: Request; body: Record<string, unknown> }[] = [];
  const client = createClient({
    ...keys,
    sandbox: true,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.url.endsWith('/getToken')) {
        const response = { access_token: 'token', now: 1, expired_at: 1801 };
        return Response.json({ code: 0, message: null, response });
      }
      const text = await request.clone().text();
      const body: Record<string, unknown> = text === '' ? {} : JSON.parse(text);
      requests.push({ request, body });
      const { status = 200, code = 0, message = null, response = null } = answerOf(request);
      return Response.json({ code, message, response }, { status });
    },
  });
  return { client, requests };
}
