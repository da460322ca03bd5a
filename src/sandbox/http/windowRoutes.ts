import type { Hono } from 'hono';
import type { Channel } from '../../core/wire.js';
import type { Gateway } from '../gateway/gateway.js';
import type { Outcome } from '../gateway/session/outcome.js';
import { startPayment, type StartedPayment } from '../gateway/session/startPayment.js';
import type { Shopper, WindowRequest } from '../gateway/session/windowSession.js';
import { phonePage } from './pages/pageHtml.js';

export interface WindowRoutesOptions {
  gateway: Gateway;
  shopper: Shopper;
  channels: readonly Channel[];
}

/** The request of the page in a frame, and the channel of this page. */
type FrameRequest = Omit<WindowRequest, 'channel'> & { pgProvider: string; pgId: string };

/** The routes between the gateway and its pages: the one in a frame, and the one on a phone. */
export function routeWindows(app: Hono, { gateway, shopper, channels }: WindowRoutesOptions): void {
  const payments = new Map<string, StartedPayment>();
  app.post('/sandbox/windows', async (c) => {
    const { params, mobile, pgProvider, pgId }: FrameRequest = await c.req.json();
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
  app.post('/sandbox/windows/:id', async (c) => {
    const outcome: Outcome = await c.req.json();
    const payment = payments.get(c.req.param('id'));
    return payment ? c.json(await payment.settle(outcome)) : c.notFound();
  });
  // The address of KG Inicis to which a phone is posted.
  app.post('/smart/payment/', async (c) => {
    const { P_OID: id } = await c.req.parseBody();
    const payment = payments.get(String(id));
    if (!payment) return c.notFound();
    return c.html(phonePage({ id: String(id), window: payment.window, end: payment.end }));
  });
}
