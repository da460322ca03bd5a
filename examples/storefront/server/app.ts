import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { fileURLToPath } from 'node:url';
import { answerError } from './http/answerError.js';
import { operatorRoutes } from './http/operatorRoutes.js';
import { payRoutes } from './http/payRoutes.js';
import { securityHeaders } from './http/security.js';
import type { Shop } from './shop.js';
import { shopRoutes } from './http/shopRoutes.js';
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
  const root = fileURLToPath(new URL('../dist/page', import.meta.url));
  // A page of another site can send no JSON, because it has no permission (CORS), and nothing else,
  // because the origin is compared. The cookies are `SameSite=Lax` too.
  const checkOrigin = csrf();
  return (
    new Hono()
      .onError(answerError)
      .use(securityHeaders(shop.gateway))
      .use('/api/*', bodyLimit({ maxSize: 64 * 1024 }))
      .use('/api/*', (c, next) => (fromGateway.test(c.req.path) ? next() : checkOrigin(c, next)))
      .use('/api/*', async (c, next) => {
        c.header('cache-control', 'no-store');
        await next();
      })
      .route('/api', apiRoutes(shop))
      .all('/api/*', () => {
        throw new HTTPException(404, { message: 'there is no such route' });
      })
      .get('*', serveStatic({ root }))
      // A missing file of an older page is no page of the router.
      .get('/assets/*', (c) => c.notFound())
      .get('*', serveStatic({ root, path: 'index.html' }))
  );
}
