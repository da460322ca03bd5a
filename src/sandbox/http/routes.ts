import { Hono } from 'hono';
import type { Channel } from '../../core/wire.js';
import { startPayment, type StartedPayment } from '../gateway/session/startPayment.js';
import type { Shopper } from '../gateway/session/windowSession.js';
import type { ChannelList } from '../script/channelList.js';
import { routeAdmin } from './adminRoutes.js';
import type { Gateway } from '../gateway/gateway.js';
import type { WindowRequest } from '../gateway/session/windowSession.js';
import { respondWithFault, type ScriptFaults } from '../script/scriptFaults.js';
import type { Outcome } from '../gateway/session/outcome.js';
import { framePage, phonePage } from './pages/pageHtml.js';

interface RoutesOptions {
  gateway: Gateway;
  list: ChannelList;
  faults: ScriptFaults;
  shopper: Shopper;
  channels: readonly Channel[];
  /** The REST API: what is not the service's is its. */
  rest: { fetch(request: Request): Promise<Response> };
}

/** The vendor's hosts as one web site: channel lists, the pages in the frames, the REST API. */
export function createRoutes({ list, rest, ...options }: RoutesOptions): Hono {
  const hosts = new Hono();
  // What fails reaches whoever fetched, as from a network; it is not made a page of.
  hosts.onError((error) => {
    throw error;
  });
  hosts.get('/users/pg/:userCode', (c) => list.respond(c.req.raw, c.req.param('userCode')));
  for (const kind of ['payments', 'certificates'])
    hosts.get(`/${kind}/ready/:userCode/:provider/:pgId`, (c) => {
      const { frame } = options.faults;
      const isRefused = frame === 'refused';
      return respondWithFault(isRefused ? undefined : frame, c.req.raw, () =>
        c.html(framePage, 200, isRefused ? { 'x-frame-options': 'DENY' } : {}),
      );
    });
  routeWindows(hosts, options);
  hosts.route('/sandbox', routeAdmin(options.gateway));
  hosts.all('*', (c) => rest.fetch(c.req.raw));
  return hosts;
}

/** What the page in a frame was asked for, and which channel's page it is. */
type Asked = Omit<WindowRequest, 'channel'> & { pgProvider: string; pgId: string };

/** What the page in a frame, and a phone's page, ask of the gateway. */
function routeWindows(
  hosts: Hono,
  { gateway, shopper, channels }: Pick<RoutesOptions, 'gateway' | 'shopper' | 'channels'>,
) {
  const payments = new Map<string, StartedPayment>();
  hosts.post('/sandbox/windows', async (c) => {
    const { params, mobile, pgProvider, pgId }: Asked = await c.req.json();
    const channel = channels.find((one) => one.pg_provider === pgProvider && one.pg_id === pgId);
    if (!channel) return c.notFound();
    const started = startPayment(gateway.sessions, { params, mobile, channel });
    if ('failure' in started) return c.json(started);
    const { window, settle } = started;
    const id = crypto.randomUUID();
    const end = await shopper(window);
    payments.set(id, { window, end, settle });
    return c.json({ id, window, end });
  });
  hosts.post('/sandbox/windows/:id', async (c) => {
    const outcome: Outcome = await c.req.json();
    const payment = payments.get(c.req.param('id'));
    return payment ? c.json(await payment.settle(outcome)) : c.notFound();
  });
  // The address of KG Inicis to which a phone is posted.
  hosts.post('/smart/payment/', async (c) => {
    const { P_OID: id } = await c.req.parseBody();
    const payment = payments.get(String(id));
    if (!payment) return c.notFound();
    return c.html(phonePage({ id, window: payment.window, end: payment.end }));
  });
}
