import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../ledgers/libsql/database.js';
import { createApp } from './app.js';
import { readConfig, StartError, type Config } from './config.js';
import { dataFile, databaseUrlOf, openShopDatabase, storedSecret } from './database.js';
import { startGateway } from './gateway.js';
import { startJobs } from './jobs.js';
import { gatewayClient, paymentsOn } from './payments.js';
import { createSessions } from './session.js';

interface Options {
  /** Address of the shop as the gateway reaches it. */
  publicUrl: string;
  log: (line: string) => void;
}

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
  const { gateway, jobs } = await opening;
  return {
    address,
    gateway: gateway.address,
    operatorPassword: config.OPERATOR_PASSWORD,
    async close() {
      server.closeAllConnections();
      server.close();
      await jobs.stop();
      await gateway.close();
      database.close();
    },
  };
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

/** Opens the gateway: the real one, or a new sandbox. */
async function openGateway(config: Config, { publicUrl, log }: Options) {
  if (config.realGateway) return { address: null, script: null, close: async () => {} };
  const file = /^file:(.+)/.exec(databaseUrlOf(config))?.[1] ?? dataFile('gateway.db');
  const webhook = `${publicUrl}/api/pay/webhook`;
  return startGateway({ port: config.GATEWAY_PORT, webhook, state: `${file}.gateway`, log });
}

async function open(database: Database, config: Config, options: Options) {
  const { publicUrl, log } = options;
  const gateway = await openGateway(config, options);
  const sessions = createSessions({
    secret: config.SESSION_SECRET ?? (await storedSecret(database)),
    operatorPassword: config.OPERATOR_PASSWORD,
    isSecure: publicUrl.startsWith('https:'),
  });
  const client = gatewayClient(config, gateway.address);
  const handlers = paymentsOn({ database, client, sessions, config });
  const jobs = startJobs(database, handlers, log);
  const shown = {
    userCode: config.realGateway?.PORTONE_USER_CODE ?? 'imp00000000',
    pg: config.PORTONE_PG,
    billingPg: config.PORTONE_BILLING_PG,
    script: gateway.script,
    console: gateway.address,
    confirmUrl: `${publicUrl}/api/pay/confirm`,
  };
  const { work } = jobs;
  const page = fileURLToPath(new URL('../dist/page', import.meta.url));
  const app = createApp({ config, database, handlers, sessions, work, gateway: shown, page });
  return { gateway, jobs, app };
}
