import { Hono } from 'hono';
import type { Channel } from '../../core/wire.js';
import { beginAt, type Begun, type Shopper } from '../gateway/session/startPayment.js';
import type { ChannelList } from '../script/channelList.js';
import { routeConsole } from './adminRoutes.js';
import type { Engine, WindowRequest } from '../gateway/gateway.js';
import { disturbed, type ScriptFaults } from '../script/scriptFaults.js';
import type { Outcome } from '../gateway/session/windowSession.js';
import { framePage, phonePage } from './pages/pageHtml.js';

interface HostsOptions {
  engine: Engine;
  list: ChannelList;
  faults: ScriptFaults;
  shopper: Shopper;
  channels: readonly Channel[];
  /** The REST API: what is not the service's is its. */
  rest: { fetch(request: Request): Promise<Response> };
}

/** The vendor's hosts as one web site: channel lists, the pages in the frames, the REST API. */
export function createHosts({ list, rest, ...gateway }: HostsOptions): Hono {
  const hosts = new Hono();
  // What fails reaches whoever fetched, as from a network; it is not made a page of.
  hosts.onError((error) => {
    throw error;
  });
  hosts.get('/users/pg/:userCode', (c) => list.respond(c.req.raw, c.req.param('userCode')));
  for (const kind of ['payments', 'certificates'])
    hosts.get(`/${kind}/ready/:userCode/:provider/:pgId`, (c) => {
      const { frame } = gateway.faults;
      const isRefused = frame === 'refused';
      return disturbed(isRefused ? undefined : frame, c.req.raw, () =>
        c.html(framePage, 200, isRefused ? { 'x-frame-options': 'DENY' } : {}),
      );
    });
  routeWindows(hosts, gateway);
  hosts.route('/sandbox', routeConsole(gateway.engine));
  hosts.all('*', (c) => rest.fetch(c.req.raw));
  return hosts;
}

/** What the page in a frame was asked for, and which channel's page it is. */
type Asked = Omit<WindowRequest, 'channel'> & { pgProvider: string; pgId: string };

/** What the page in a frame, and a phone's page, ask of the engine. */
function routeWindows(
  hosts: Hono,
  { engine, shopper, channels }: Pick<HostsOptions, 'engine' | 'shopper' | 'channels'>,
) {
  const begun = new Map<string, Pick<Begun, 'shown' | 'end' | 'settle'>>();
  hosts.post('/sandbox/windows', async (c) => {
    const { params, mobile, pgProvider, pgId }: Asked = await c.req.json();
    const channel = channels.find((one) => one.pg_provider === pgProvider && one.pg_id === pgId);
    if (!channel) return c.notFound();
    const opened = beginAt(engine, { params, mobile, channel });
    if ('refusal' in opened) return c.json(opened);
    const { shown, settle } = opened;
    const id = crypto.randomUUID();
    const end = await shopper(shown);
    begun.set(id, { shown, end, settle });
    return c.json({ id, shown, end });
  });
  hosts.post('/sandbox/windows/:id', async (c) => {
    const outcome: Outcome = await c.req.json();
    const window = begun.get(c.req.param('id'));
    return window ? c.json(await window.settle(outcome)) : c.notFound();
  });
  // The address of KG Inicis to which a phone is posted.
  hosts.post('/smart/payment/', async (c) => {
    const { P_OID: id } = await c.req.parseBody();
    const window = begun.get(String(id));
    if (!window) return c.notFound();
    return c.html(phonePage({ id, shown: window.shown, end: window.end }));
  });
}
