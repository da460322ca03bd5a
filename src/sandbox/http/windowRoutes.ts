import type { Hono } from 'hono';
import type { Channel } from '../../core/wire.js';
import type { Gateway } from '../gateway/gateway.js';
import type { RecordStore } from '../gateway/records/recordStore.js';
import type { Outcome } from '../gateway/session/outcome.js';
import {
  resumePayment,
  startPayment,
  type StartedPayment,
} from '../gateway/session/startPayment.js';
import type { Shopper, WindowRequest } from '../gateway/session/windowSession.js';
import type { WindowSessions } from '../gateway/session/windowSessions.js';
import { phonePage } from './pages/pageHtml.js';

export interface WindowRoutesOptions {
  gateway: Gateway;
  records: RecordStore;
  shopper: Shopper;
  channels: readonly Channel[];
}

/** The payment request of a page in a frame, with the channel of that page. */
type FrameRequest = Omit<WindowRequest, 'channel'> & { pgProvider: string; pgId: string };

/** Adds the routes for the gateway's pages: the page in a frame, and the page on a phone. */
export function routeWindows(
  app: Hono,
  { shopper, channels, ...gateway }: WindowRoutesOptions,
): void {
  const windows = new Windows(gateway);
  app.post('/sandbox/windows', async (c) => {
    const { params, mobile, pgProvider, pgId }: FrameRequest = await c.req.json();
    const channel = channels.find((one) => one.pg_provider === pgProvider && one.pg_id === pgId);
    if (!channel) return c.notFound();
    const userAgent = c.req.header('user-agent');
    const opened = windows.open({ params, mobile, channel, userAgent });
    if ('failure' in opened) return c.json(opened);
    const { id, payment } = opened;
    payment.end = await shopper(payment.window);
    return c.json({ id, window: payment.window, end: payment.end });
  });
  app.post('/sandbox/windows/:id', async (c) => {
    const outcome: Outcome = await c.req.json();
    const result = await windows.settle(c.req.param('id'), outcome);
    return result ? c.json(result) : c.notFound();
  });
  // The KG Inicis page on a phone. The script opens it by submitting a form.
  app.post('/smart/payment/', async (c) => {
    const id = String((await c.req.parseBody())['P_OID']);
    const payment = windows.find(id);
    if (!payment) return c.html(phonePage(null), 404);
    return c.html(phonePage({ id, window: payment.window, end: payment.end }));
  });
}

/** The windows that pages show, by the id that their pages have. */
class Windows {
  readonly #payments = new Map<string, StartedPayment>();
  readonly #sessions: WindowSessions;
  readonly #stored: RecordStore['windows'];

  constructor({ gateway, records }: Pick<WindowRoutesOptions, 'gateway' | 'records'>) {
    this.#sessions = gateway.sessions;
    this.#stored = records.windows;
  }

  /** Opens a window and stores it, so that it survives a restart with a state file. */
  open(request: WindowRequest) {
    const started = startPayment(this.#sessions, request);
    if ('failure' in started) return started;
    const payment: StartedPayment = started;
    const id = crypto.randomUUID();
    const { params, channel, mobile } = request;
    const { now } = payment.window;
    this.#payments.set(id, payment);
    this.#stored.set(id, { imp_uid: started.imp_uid, params, channel, mobile, now });
    return { id, payment };
  }

  /** Returns the payment of an open window, also of one that an earlier process has opened. */
  find(id: string): StartedPayment | undefined {
    const stored = this.#stored.get(id);
    const payment = this.#payments.get(id) ?? (stored && resumePayment(this.#sessions, stored));
    if (payment) this.#payments.set(id, payment);
    return payment;
  }

  /** Ends a window. Returns `undefined` if there is no such window. */
  async settle(id: string, outcome: Outcome) {
    const result = await this.find(id)?.settle(outcome);
    if (result) this.#stored.delete(id);
    return result;
  }
}
