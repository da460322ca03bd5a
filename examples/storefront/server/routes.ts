import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Handlers } from 'react-inicis/server';
import * as v from 'valibot';
import type { Database } from '../../ledgers/libsql/database.js';
import { items, methods } from '../src/offer.js';
import { ordersOf, placeOrder } from './orders.js';
import { withSession } from './session.js';

const Wanted = v.object({ item: v.picklist(items), method: v.picklist(methods) });

interface Shop {
  database: Database;
  handlers: Handlers;
  /** Where the page finds the script of the gateway. */
  script: string;
  /** The folder of the built page. */
  page: string;
  /** Empties the outbox, which a payment may have filled. */
  sendMail(): void;
}

/** The shop's addresses: its own, the kit's, and the page. */
export function routes({ database, handlers, script, page, sendMail }: Shop): Hono {
  const app = new Hono();
  app.post('/api/inicis/:action', async (c) => {
    const response = await handlers.fetch(c.req.raw);
    sendMail();
    return response;
  });
  app.get('/api/gateway', (c) => c.json({ script }));
  app.get('/api/orders', withSession, async (c) =>
    c.json(await ordersOf(database.db, c.var.shopper)),
  );
  app.post('/api/orders', withSession, async (c) => {
    const wanted = v.safeParse(Wanted, await c.req.json().catch(() => null));
    if (!wanted.success) return c.text('no such coffee, or no such way to pay', 400);
    return c.json(await placeOrder(database, c.var.shopper, wanted.output), 201);
  });
  app.get('*', serveStatic({ root: page }));
  return app;
}
