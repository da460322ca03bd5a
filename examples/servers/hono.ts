import { Hono } from 'hono';
import { cloneRawRequest } from 'hono/request';
import type { ServerHandlers } from 'react-inicis/server';

/**
 * Mounts the handlers in Hono. `cloneRawRequest` returns the original request, even if a middleware
 * read its body before.
 */
export const honoApp = (handlers: ServerHandlers): Hono =>
  new Hono().post('/api/inicis/:action', async (c) => handlers.fetch(await cloneRawRequest(c.req)));
