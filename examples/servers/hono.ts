import { Hono } from 'hono';
import { cloneRawRequest } from 'hono/request';
import type { ServerHandlers } from 'react-inicis/server';

/** Hono: a request as it came, even where a middleware has read its body before. */
export const honoApp = (handlers: ServerHandlers): Hono =>
  new Hono().post('/api/inicis/:action', async (c) => handlers.fetch(await cloneRawRequest(c.req)));
