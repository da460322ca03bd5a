import { getRequestListener } from '@hono/node-server';
import express, { type Express } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServerHandlers } from 'react-inicis/server';

/** Express: the handlers come before any body parser, because they read the body themselves. */
export function expressApp(handlers: ServerHandlers): Express {
  const app = express();
  app.use('/api/inicis', getRequestListener(handlers.fetch));
  app.use(express.json());
  return app;
}

/**
 * Express where parsers come first and cannot be moved: they have eaten the body, so they are asked
 * to keep it. The listener takes `rawBody` for it.
 */
export function expressAppWithParsers(handlers: ServerHandlers): Express {
  const app = express();
  app.use(express.json({ verify: keep }));
  app.use(express.urlencoded({ extended: false, verify: keep }));
  app.use('/api/inicis', getRequestListener(handlers.fetch));
  return app;
}

function keep(request: IncomingMessage & { rawBody?: Buffer }, _: ServerResponse, body: Buffer) {
  request.rawBody = body;
}
