import { getRequestListener } from '@hono/node-server';
import express, { type Express } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerHandlers } from 'react-inicis/server';

/**
 * Mounts the handlers in Express before any body parser, because the handlers read the body
 * themselves.
 */
export function expressApp(handlers: ServerHandlers): Express {
  const app = express();
  app.use('/api/inicis', getRequestListener(handlers.fetch));
  app.use(express.json());
  return app;
}

/**
 * Mounts the handlers in Express after body parsers that cannot be moved. A parser consumes the
 * body, so `keepRawBody` stores it in `rawBody`, from which the listener reads it.
 */
export function expressAppWithParsers(handlers: ServerHandlers): Express {
  const app = express();
  app.use(express.json({ verify: keepRawBody }));
  app.use(express.urlencoded({ extended: false, verify: keepRawBody }));
  app.use('/api/inicis', getRequestListener(handlers.fetch));
  return app;
}

function keepRawBody(
  request: IncomingMessage & { rawBody?: Buffer },
  _: ServerResponse,
  body: Buffer,
) {
  request.rawBody = body;
}
