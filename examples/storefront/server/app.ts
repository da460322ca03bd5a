import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { isPaymentError } from 'react-inicis/server';
import type { ErrorAnswer } from '../shared/api.js';
import { operatorRoutes } from './operatorRoutes.js';
import { payRoutes } from './payRoutes.js';
import { securityHeaders } from './security.js';
import type { WithSession } from './session.js';
import type { Shop } from './shop.js';
import { ShopError } from './shopError.js';
import { shopRoutes } from './shopRoutes.js';
import { subscriptionRoutes } from './subscriptions/subscriptionRoutes.js';

/** Requests of the gateway: they have no session, and no page sends them. */
const fromGateway = /^\/api\/pay\/(?:webhook|confirm)$/;

/** Creates the routes of the shop: its own API, the handlers of the kit, and the page. */
export function createApp(shop: Shop) {
  const { sessions, page, gateway } = shop;
  const app = new Hono<WithSession>();
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const known = asShopError(error);
    if (known.code === 'unavailable') console.error(error);
    const { code, message, status } = known;
    return c.json({ error: { code, message } } satisfies ErrorAnswer, status);
  });
  app.use(securityHeaders(gateway));
  app.use('/api/*', bodyLimit({ maxSize: 64 * 1024 }));
  const checkOrigin = csrf();
  app.use('/api/*', (c, next) => (fromGateway.test(c.req.path) ? next() : checkOrigin(c, next)));
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  app.route('/api/pay', payRoutes(shop));
  app.use('/api/*', sessions.withSession, sessions.checkCsrf);
  app.route('/api/subscriptions', subscriptionRoutes(shop));
  app.route('/api/operator', operatorRoutes(shop));
  app.route('/api', shopRoutes(shop));
  app.all('/api/*', () => {
    throw new ShopError('unknown', 'there is no such route');
  });
  app.get('*', serveStatic({ root: page }));
  // Every other address is a page of the router.
  app.get('*', serveStatic({ root: page, path: 'index.html' }));
  return app;
}

/** Returns an error as the page gets it. Errors of the gateway keep their reason for the developer. */
function asShopError(error: Error): ShopError {
  if (error instanceof ShopError) return error;
  if (isPaymentError(error, 'api') || isPaymentError(error, 'declined'))
    return new ShopError('declined', error.message);
  if (isPaymentError(error, 'interrupted')) return new ShopError('unfinished', error.message);
  if (isPaymentError(error, 'unpaid')) return new ShopError('unknown', error.message);
  if (isPaymentError(error, 'invalid')) return new ShopError('invalid', error.message);
  return new ShopError('unavailable', 'the request could not be completed yet');
}
