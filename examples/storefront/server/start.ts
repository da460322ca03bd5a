import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createClient } from 'react-inicis/server';
import { openDatabase, type Database } from '../../ledgers/libsql/database.js';
import { startGateway } from './gateway.js';
import { startJobs } from './jobs.js';
import { createShopTables } from './orders.js';
import { paymentsOn } from './payments.js';
import { routes } from './routes.js';

type Environment = Readonly<Record<string, string | undefined>>;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Starts the shop and its gateway, the sandbox. Environment variables set the ports and the
 * database.
 */
export async function start(env: Environment) {
  const { PORT = '4100', GATEWAY_PORT = '4110' } = env;
  const database = await databaseOf(env);
  // The shop and the gateway need each other's address. The shop listens first; requests wait until
  // the gateway has started.
  const server = createServer(
    getRequestListener(async (request) => (await opening).app.fetch(request)),
  );
  server.listen(Number(PORT), '127.0.0.1');
  await once(server, 'listening');
  const address = `http://localhost:${portOf(server)}`;
  const opening = open(database, { port: GATEWAY_PORT, webhook: `${address}/api/inicis/webhook` });
  const { gateway, jobs } = await opening;
  return {
    address,
    gateway: gateway.address,
    async close() {
      server.closeAllConnections();
      server.close();
      await gateway.close();
      await jobs.stop();
      database.close();
    },
  };
}

/** Opens the database: a file in the shop's folder, or the database at `DATABASE_URL`. */
async function databaseOf({ DATABASE_URL, DATABASE_TOKEN }: Environment): Promise<Database> {
  if (!DATABASE_URL) mkdirSync(here('../.data'), { recursive: true });
  const url = DATABASE_URL ?? `file:${here('../.data/shop.db')}`;
  const database = await openDatabase({ url, authToken: DATABASE_TOKEN });
  await createShopTables(database);
  return database;
}

async function open(database: Database, options: Parameters<typeof startGateway>[0]) {
  const gateway = await startGateway(options);
  // For a real gateway pass `key` and `secret` from the environment, and no other option.
  const client = createClient({
    key: 'storefront',
    secret: 'the sandbox accepts any secret',
    baseUrl: gateway.address,
    sandbox: true,
  });
  const handlers = paymentsOn(database, client);
  const jobs = startJobs(database, handlers);
  const { script } = gateway;
  const { sendMail } = jobs;
  const app = routes({ database, handlers, script, sendMail, page: here('./page') });
  return { gateway, jobs, app };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('the server of the shop has no port');
  return address.port;
}
