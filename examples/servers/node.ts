import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { Handlers } from 'react-inicis/server';

/** Plain Node: every address that ends in `/complete`, `/webhook`, … is answered. */
export const nodeServer = (handlers: Handlers): Server =>
  createServer(getRequestListener(handlers.fetch));
