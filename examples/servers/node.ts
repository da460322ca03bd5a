import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { ServerHandlers } from 'react-inicis/server';

/** Plain Node: every address that ends in `/complete`, `/webhook`, … is answered. */
export const nodeServer = (handlers: ServerHandlers): Server =>
  createServer(getRequestListener(handlers.fetch));
