import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { ServerHandlers } from 'react-inicis/server';

/**
 * Mounts the handlers in plain Node. They answer every path that ends in `/complete`, `/webhook` or
 * the name of another handler.
 */
export const nodeServer = (handlers: ServerHandlers): Server =>
  createServer(getRequestListener(handlers.fetch));
