import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { ServerHandlers } from 'react-inicis/server';
import * as v from 'valibot';
import type { Database } from '../../ledgers/libsql/database.js';
import { items, methods } from '../offer.js';
import { cardsOf } from './cards.js';
import { ordersOf, placeOrder } from './orders.js';
import { withSession, type WithSession } from './session.js';

const Wanted = v.object({ item: v.picklist(items), method: v.picklist(methods) });

interface Shop {
  database: Database;
  handlers: ServerHandlers;
  /** Where the page finds the script of the gateway. */
  script: string;
  /** The folder of the built page. */
  page: string;
  /** Empties the outbox, which a payment may have filled. */
  sendMail(): void;
}

/** The shop's addresses: its own, the kit's, and the page. */
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
    const wanted = v.safeParse(Wanted, await c.req.json().catch(() => null));
    if (!wanted.success) return c.text('no such coffee, or no such way to pay', 400);
    return c.json(await placeOrder(database, c.var.shopper, wanted.output), 201);
  });
  app.get('*', serveStatic({ root: page }));
  return app;
}
