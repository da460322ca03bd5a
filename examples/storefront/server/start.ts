import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createClient } from 'react-inicis/server';
import { openDatabase, type Database } from '../../ledgers/libsql/database.js';
import { startChores } from './chores.js';
import { startGateway } from './gateway.js';
import { createShopTables } from './orders.js';
import { paymentsOn } from './payments.js';
import { routes } from './routes.js';

type Environment = Readonly<Record<string, string | undefined>>;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Opens the shop and the pretend gateway. Ports and database are the environment's to change. */
export async function start(env: Environment) {
  const { PORT = '4100', GATEWAY_PORT = '4110' } = env;
  const database = await databaseOf(env);
  // Each of the two must know the other's address. The shop's is there first; a request that comes
  // before the gateway waits for it.
  const server = createServer(
    getRequestListener(async (request) => (await opening).app.fetch(request)),
  );
  server.listen(Number(PORT), '127.0.0.1');
  await once(server, 'listening');
  const address = `http://localhost:${portOf(server)}`;
  const opening = open(database, { port: GATEWAY_PORT, webhook: `${address}/api/inicis/webhook` });
  const { gateway, chores } = await opening;
  return {
    address,
    gateway: gateway.address,
    async close() {
      server.closeAllConnections();
      server.close();
      await gateway.close();
      await chores.stop();
      database.close();
    },
  };
}

/** A file beside the shop, or a database elsewhere. */
async function databaseOf({ DATABASE_URL, DATABASE_TOKEN }: Environment): Promise<Database> {
  if (!DATABASE_URL) mkdirSync(here('../.data'), { recursive: true });
  const url = DATABASE_URL ?? `file:${here('../.data/shop.db')}`;
  const database = await openDatabase({ url, authToken: DATABASE_TOKEN });
  await createShopTables(database);
  return database;
}

async function open(database: Database, options: Parameters<typeof startGateway>[0]) {
  const gateway = await startGateway(options);
  // With a gateway of your own: key and secret from the environment, and nothing else.
  const client = createClient({
    key: 'storefront',
    secret: 'any secret opens the sandbox',
    baseUrl: gateway.address,
    sandbox: true,
  });
  const handlers = paymentsOn(database, client);
  const chores = startChores(database, handlers);
  const { script } = gateway;
  const { sendMail } = chores;
  const app = routes({ database, handlers, script, sendMail, page: here('./page') });
  return { gateway, chores, app };
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the shop has no port');
  return address.port;
}
