import { getRequestListener } from '@hono/node-server';
import fastify, { type FastifyInstance } from 'fastify';
import type { ServerHandlers } from 'react-inicis/server';

/**
 * Fastify: in a plugin of their own, because it would parse JSON and refuse the form of a webhook.
 * There it parses nothing; the rest of the app keeps its parsers.
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
