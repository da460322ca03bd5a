import { createServer } from 'node:http';
import { openShop, type ShopOptions } from './serverOnSandbox.js';
import type { WebhookOptions } from '../../src/sandbox/gateway/merchant/webhooks.js';

const own = 'https://shop.example/api/inicis/webhook';

/** How the gateway's webhooks are sent. Those to another address than the shop's do not arrive. */
type Webhooks = Pick<WebhookOptions, 'format' | 'retries'>;

/** The shop behind a real HTTP server, and a browser with a session. */
export async function serveShop(
  onTestFinished: (close: () => void) => void,
  changed: Partial<ShopOptions> = {},
  webhooks?: Webhooks,
) {
  const notify = async (request: Request) => {
    if (request.url !== own) return new Response();
    return fetch(`${base}/webhook`, {
      method: 'POST',
      headers: request.headers,
      body: await request.text(),
    });
  };
  const shop = openShop(changed, webhooks && { ...webhooks, notify, url: own });
  const server = createServer(async (incoming, outgoing) => {
    const sent: Buffer[] = [];
    for await (const chunk of incoming) sent.push(chunk);
    const { method = '', url = '' } = incoming;
    const headers = new Headers();
    for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
    const body = method === 'POST' ? Buffer.concat(sent) : null;
    const request = new Request(`http://shop${url}`, { method, headers, body });
    const response = await shop.handlers.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}/api/inicis`;

  async function send(path: string, init: RequestInit) {
    const response = await fetch(base + path, init);
    const text = await response.text();
    const body: unknown = JSON.parse(text);
    return { status: response.status, headers: response.headers, text, body };
  }

  /** A browser of the shop posts JSON; without a user, one without a session. */
  const post = (path: string, body: unknown, user = 'kim') =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `user=${user}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  const complete = (impUid: string | null, { merchantUid = 'order_1', user = 'kim' } = {}) =>
    post('/complete', { impUid, merchantUid }, user);

  /** Somebody posts what looks like a webhook. */
  const webhook = (imp_uid: string, given: Record<string, string> = {}) =>
    post('/webhook', { imp_uid, merchant_uid: 'order_1', status: 'paid', ...given }, '');

  return { ...shop, base, send, post, complete, webhook };
}

/** A shop that hears the gateway's webhooks. */
export type ServedShop = Awaited<ReturnType<typeof serveShop>>;
