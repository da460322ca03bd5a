import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import type { Handlers } from 'react-inicis/server';
import { afterAll, describe, expect, it } from 'vitest';
import { expressApp, expressAppWithParsers } from '../../examples/servers/express.js';
import { fastifyApp } from '../../examples/servers/fastify.js';
import { honoApp } from '../../examples/servers/hono.js';
import { nodeServer } from '../../examples/servers/node.js';
import { keys } from '../server/gateway.js';
import { openShop } from '../server/shop.js';

const cleanups: (() => unknown)[] = [];
afterAll(() => Promise.all(cleanups.map((clean) => clean())));

/** Where a server listens, on a port that was free. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}
