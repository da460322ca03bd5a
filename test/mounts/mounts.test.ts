import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import type { ServerHandlers } from 'react-inicis/server';
import { describe, expect, it } from 'vitest';
import { expressApp, expressAppWithParsers } from '../../examples/servers/express.js';
import { fastifyApp } from '../../examples/servers/fastify.js';
import { honoApp } from '../../examples/servers/hono.js';
import { nodeServer } from '../../examples/servers/node.js';
import { createServerOnSandbox } from '../server/serverOnSandbox.js';
import { listen } from './listen.js';

const ofHono = (app: Hono): Server => createServer(getRequestListener(app.fetch));

/** Mounts the handlers after a middleware that reads the body. */
const readFirst = (handlers: ServerHandlers) =>
  new Hono()
    .use(async (c, next) => {
      await c.req.text();
      await next();
    })
    .route('/', honoApp(handlers));

async function ofFastify(handlers: ServerHandlers): Promise<Server> {
  const app = fastifyApp(handlers);
  await app.ready();
  return app.server;
}

const mounts: Record<string, (handlers: ServerHandlers) => Server | Promise<Server>> = {
  'plain `node:http`': nodeServer,
  Hono: (handlers) => ofHono(honoApp(handlers)),
  'Hono, after a middleware that reads the body': (handlers) => ofHono(readFirst(handlers)),
  'Express, before its parsers': (handlers) => createServer(expressApp(handlers)),
  'Express, after its parsers': (handlers) => createServer(expressAppWithParsers(handlers)),
  Fastify: ofFastify,
};

const json = { 'content-type': 'application/json' };

describe.each(Object.entries(mounts))('the handlers in %s', (_, mount) => {
  async function open(onTestFinished: (close: () => void) => void) {
    const server = createServerOnSandbox();
    const { base, close } = await listen(await mount(server.handlers));
    onTestFinished(close);
    const post = (action: string, headers: Record<string, string>, body: string) =>
      fetch(`${base}/api/inicis/${action}`, { method: 'POST', headers, body });
    return { ...server, base, post };
  }

  it('accept a receipt as JSON, and use the cookies of the request', async ({ onTestFinished }) => {
    const server = await open(onTestFinished);
    const { imp_uid } = server.pay('order_1', 32000);
    const receipt = JSON.stringify({ impUid: imp_uid, merchantUid: 'order_1' });
    const response = await server.post('complete', { ...json, cookie: 'user=kim' }, receipt);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ paid: expect.objectContaining({ state: 'paid' }) });
    const otherShopper = await server.post('complete', { ...json, cookie: 'user=lee' }, receipt);
    expect(otherShopper.status).toBe(404);
  });

  it('accept a webhook as JSON and as a form', async ({ onTestFinished }) => {
    const server = await open(onTestFinished);
    server.addOrder('order_2');
    const first = server.pay('order_1', 32000).imp_uid;
    const second = server.pay('order_2', 32000).imp_uid;
    const notice = (imp_uid: string, merchant_uid: string) => ({
      imp_uid,
      merchant_uid,
      status: 'paid',
    });
    const asJson = await server.post('webhook', json, JSON.stringify(notice(first, 'order_1')));
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(notice(second, 'order_2')).toString();
    const asForm = await server.post('webhook', form, body);
    expect([asJson.status, asForm.status]).toEqual([200, 200]);
    expect(server.paid).toEqual([first, second]);
  });

  it('refuse a body that is too large, and answer the next request', async ({ onTestFinished }) => {
    const server = await open(onTestFinished);
    const large = JSON.stringify({ impUid: 'x'.repeat(20_000), merchantUid: 'order_1' });
    const huge = JSON.stringify({ impUid: 'x'.repeat(2_000_000), merchantUid: 'order_1' });
    expect((await server.post('complete', json, large)).status).toBe(400);
    expect((await server.post('complete', json, huge)).status).toBeOneOf([400, 413]);
    const unknown = JSON.stringify({ impUid: 'imp_404', merchantUid: 'order_1' });
    expect((await server.post('complete', json, unknown)).status).toBe(404);
  });

  it('answer 404 to an unknown action', async ({ onTestFinished }) => {
    const server = await open(onTestFinished);
    expect((await server.post('unknown', json, '{}')).status).toBe(404);
  });
});

describe('a parser before the handlers that does not keep the body', () => {
  it('makes the handlers answer 400', async ({ onTestFinished }) => {
    const server = createServerOnSandbox();
    const app = express().use(express.json(), getRequestListener(server.handlers.fetch));
    const { base, close } = await listen(createServer(app));
    onTestFinished(close);
    const { imp_uid } = server.pay('order_1', 32000);
    const body = JSON.stringify({ imp_uid, merchant_uid: 'order_1' });
    const response = await fetch(`${base}/webhook`, { method: 'POST', headers: json, body });
    expect(response.status).toBe(400);
    expect(server.paid).toEqual([]);
  });
});
