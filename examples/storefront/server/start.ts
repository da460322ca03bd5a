import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { createApp } from './app.js';
import { readConfig, StartError } from './config.js';
import { openShopDatabase } from './database.js';
import { openShop } from './shop.js';

/**
 * Starts the shop, and its gateway if none is given. `log` gets mails and the gateway's events.
 *
 * @throws {StartError} with the reason, as one line.
 */
export async function start(env: Readonly<Record<string, string | undefined>>, log = console.log) {
  const config = readConfig(env);
  const database = await openShopDatabase(config);
  // The shop and the gateway need each other's address. The shop listens first; requests wait until
  // the gateway has started.
  const server = createServer(
    getRequestListener(async (request) => (await opening).app.fetch(request)),
  );
  const address = `http://localhost:${await listen(server, config.PORT)}`;
  const publicUrl = config.PUBLIC_URL?.replace(/\/$/, '') ?? address;
  const opening = open(database, config, { publicUrl, log });
  const { shop } = await opening;
  return {
    address,
    gateway: shop.gateway.console,
    operatorPassword: config.OPERATOR_PASSWORD,
    async close() {
      server.closeAllConnections();
      server.close();
      await shop.close();
    },
  };
}

async function open(...parts: Parameters<typeof openShop>) {
  const shop = await openShop(...parts);
  return { shop, app: createApp(shop) };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${error.code})`;
    throw new StartError(
      `Port ${port} ${reason}. Set PORT to another one, or to 0 for a free one.`,
    );
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}
