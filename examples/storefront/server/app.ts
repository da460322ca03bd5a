import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { ShopError } from '../shared/ShopError.js';
import { asShopError } from './asShopError.js';
import { operatorRoutes } from './operatorRoutes.js';
import { payRoutes } from './payRoutes.js';
import { securityHeaders } from './security.js';
import type { Shop } from './shop.js';
import { shopRoutes } from './shopRoutes.js';
import { subscriptionRoutes } from './subscriptions/subscriptionRoutes.js';

/** Requests of the gateway: they have no session, and no page sends them. */
const fromGateway = /^\/api\/pay\/(?:webhook|confirm)$/;

/** Routes of the shop's API, whose types the page imports. */
const apiRoutes = (shop: Shop) =>
  new Hono()
    .route('/pay', payRoutes(shop))
    .route('/subscriptions', subscriptionRoutes(shop))
    .route('/operator', operatorRoutes(shop))
    .route('/', shopRoutes(shop));
export type Api = ReturnType<typeof apiRoutes>;

/** Creates the server: the API with its protection, the handlers of the kit, and the page. */
export function createApp(shop: Shop) {
  const { page, gateway } = shop;
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    const known = asShopError(error);
    if (known.code === 'unavailable') console.error(error);
    return c.json(known.toJSON(), known.status);
  });
  app.use(securityHeaders(gateway));
  app.use('/api/*', bodyLimit({ maxSize: 64 * 1024 }));
  // A page of another site can send no JSON, because it has no permission (CORS), and nothing else,
  // because the origin is compared. The cookies are `SameSite=Lax` too.
  const checkOrigin = csrf();
  app.use('/api/*', (c, next) => (fromGateway.test(c.req.path) ? next() : checkOrigin(c, next)));
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    await next();
  });
  app.route('/api', apiRoutes(shop));
  app.all('/api/*', () => {
    throw new ShopError('unknown', 'there is no such route');
  });
  app.get('*', serveStatic({ root: page }));
  // A missing file of an older page is no page of the router.
  app.get('/assets/*', (c) => c.notFound());
  app.get('*', serveStatic({ root: page, path: 'index.html' }));
  return app;
}
