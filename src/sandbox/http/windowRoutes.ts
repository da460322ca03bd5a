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

/** The payment request of a page in a frame, with the channel of that page. */
type FrameRequest = Omit<WindowRequest, 'channel'> & { pgProvider: string; pgId: string };

/** Adds the routes for the gateway's pages: the page in a frame, and the page on a phone. */
export function routeWindows(app: Hono, { gateway, shopper, channels }: WindowRoutesOptions): void {
  const payments = new Map<string, StartedPayment>();
  app.post('/sandbox/windows', async (c) => {
    const { params, mobile, pgProvider, pgId }: FrameRequest = await c.req.json();
    const channel = channels.find((one) => one.pg_provider === pgProvider && one.pg_id === pgId);
    if (!channel) return c.notFound();
    const started = startPayment(gateway.sessions, {
      params,
      mobile,
      channel,
      userAgent: c.req.header('user-agent'),
    });
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
  // The KG Inicis page on a phone. The script opens it by submitting a form.
  app.post('/smart/payment/', async (c) => {
    const { P_OID: id } = await c.req.parseBody();
    const payment = payments.get(String(id));
    if (!payment) return c.notFound();
    return c.html(phonePage({ id: String(id), window: payment.window, end: payment.end }));
  });
}
