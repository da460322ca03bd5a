import { createClient } from '../../src/server.js';
import type { WebhookOptions } from '../../src/sandbox/gateway/merchant/webhooks.js';
import { Faults } from '../../src/sandbox/http/rest/faults.js';
import { keys } from './keys.js';
import { restGateway } from '../sandbox/restGateway.js';

/**
 * Creates a client of the sandbox's REST routes. `sent` has its requests, and `tokenRequests` those for
 * its token; `faults` change answers.
 */
export function createClientOnSandbox(webhook: WebhookOptions = {}) {
  const gateway = restGateway({ webhook });
  const faults = new Faults((request) => gateway.api.fetch(request));
  const sent: { method: string; path: string; body: unknown; at: number }[] = [];
  const tokenRequests: typeof sent = [];
  const client = createClient({
    ...keys,
    sandbox: true,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = await request.clone().text();
      const { pathname, search } = new URL(request.url);
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const list = pathname === '/users/getToken' ? tokenRequests : sent;
      list.push({ method: request.method, path: pathname + search, body, at: performance.now() });
      return faults.fetch(request);
    },
  });
  return { ...gateway, client, sent, tokenRequests, faults };
}
