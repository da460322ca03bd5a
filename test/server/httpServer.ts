import { createServer } from 'node:http';
import type { WebhookOptions } from '../../src/sandbox/gateway/merchant/webhooks.js';
import { createServerOnSandbox, type ServerOptions } from './serverOnSandbox.js';

const webhookUrl = 'https://shop.example/api/inicis/webhook';

/** Options of the gateway's webhooks. A webhook to an address other than the server's is dropped. */
type Webhooks = Pick<WebhookOptions, 'format' | 'retries'>;

/** Starts a real HTTP server with the handlers on the sandbox, and returns functions that post to it. */
export async function startHttpServer(
  onTestFinished: (close: () => void) => void,
  changed: Partial<ServerOptions> = {},
  webhooks?: Webhooks,
) {
  const notify = async (request: Request) => {
    if (request.url !== webhookUrl) return new Response();
    return fetch(`${base}/webhook`, {
      method: 'POST',
      headers: request.headers,
      body: await request.text(),
    });
  };
  const server = createServerOnSandbox(
    changed,
    webhooks && { ...webhooks, notify, url: webhookUrl },
  );
  const http = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method = '', url = '' } = incoming;
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const body = method === 'POST' ? Buffer.concat(chunks) : null;
    const request = new Request(`http://shop${url}`, { method, headers, body });
    const response = await server.handlers.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  const address = http.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const base = `http://127.0.0.1:${address.port}/api/inicis`;

  async function send(path: string, init: RequestInit) {
    const response = await fetch(base + path, init);
    const text = await response.text();
    const body: unknown = JSON.parse(text);
    return { status: response.status, headers: response.headers, text, body };
  }

  /** Posts JSON with the session of this user, or without a session if the user is empty. */
  const post = (path: string, body: unknown, user = 'kim') =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `user=${user}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  const complete = (impUid: string | null, { merchantUid = 'order_1', user = 'kim' } = {}) =>
    post('/complete', { impUid, merchantUid }, user);

  /** Posts the body of a webhook without a session, as anyone on the network could. */
  const webhook = (imp_uid: string, given: Record<string, string> = {}) =>
    post('/webhook', { imp_uid, merchant_uid: 'order_1', status: 'paid', ...given }, '');

  return { ...server, base, send, post, complete, webhook };
}

export type HttpServer = Awaited<ReturnType<typeof startHttpServer>>;
