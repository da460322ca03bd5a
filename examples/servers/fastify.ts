import { getRequestListener } from '@hono/node-server';
import fastify, { type FastifyInstance } from 'fastify';
import type { ServerHandlers } from 'react-inicis/server';

/**
 * Mounts the handlers in Fastify, in a separate plugin without parsers. Fastify's own parsers would
 * parse JSON and refuse the form of a webhook. The rest of the app keeps its parsers.
 */
export function fastifyApp(handlers: ServerHandlers): FastifyInstance {
  const app = fastify();
  const listener = getRequestListener(handlers.fetch);
  app.register(async (plugin) => {
    plugin.removeAllContentTypeParsers();
    plugin.addContentTypeParser('*', (_request, _body, done) => done(null));
    plugin.post('/api/inicis/:action', async (request, reply) => {
      reply.hijack();
      await listener(request.raw, reply.raw);
    });
  });
  return app;
}
