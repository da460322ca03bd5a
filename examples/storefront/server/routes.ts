import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { ServerHandlers } from 'react-inicis/server';
import * as v from 'valibot';
import type { Database } from '../../ledgers/libsql/database.js';
import { items, methods } from '../shared/offer.js';
import { cardsOf } from './cards.js';
import { ordersOf, placeOrder } from './orders.js';
import { withSession, type WithSession } from './session.js';

const OrderRequest = v.object({ item: v.picklist(items), method: v.picklist(methods) });

interface Shop {
  database: Database;
  handlers: ServerHandlers;
  /** URL of the gateway's script, which the page loads. */
  script: string;
  /** Folder of the built page. */
  page: string;
  /** Sends the mails in the outbox. A payment may have added some. */
  sendMail(): void;
}

/** Creates the routes of the shop: its own API, the handlers of the package, and the page. */
export function routes({ database, handlers, script, page, sendMail }: Shop) {
  const app = new Hono<WithSession>();
  app.post('/api/inicis/:action', async (c) => {
    const response = await handlers.fetch(c.req.raw);
    sendMail();
    return response;
  });
  app.use(withSession);
  app.get('/api/gateway', (c) => c.json({ script }));
  app.get('/api/orders', async (c) => c.json(await ordersOf(database.db, c.var.shopper)));
  app.get('/api/cards', async (c) => c.json(await cardsOf(database.db, c.var.shopper)));
  app.post('/api/orders', async (c) => {
    const request = v.safeParse(OrderRequest, await c.req.json().catch(() => null));
    if (!request.success) return c.text('unknown item or payment method', 400);
    return c.json(await placeOrder(database, c.var.shopper, request.output), 201);
  });
  app.get('*', serveStatic({ root: page }));
  return app;
}
