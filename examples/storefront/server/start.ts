import { getRequestListener } from '@hono/node-server';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createClient } from 'react-inicis/server';
import type { Database } from '../../ledgers/libsql/database.js';
import { createApp } from './app.js';
import { readConfig, StartError, type Config } from './config.js';
import { startGateway } from './gateway.js';
import { startJobs } from './jobs.js';
import { paymentsOn } from './payments.js';
import { dataFile, databaseUrlOf, openShopDatabase, storedSecret } from './database.js';
import { createSessions } from './session.js';

interface Options {
  /** Address of the shop as the gateway reaches it. */
  publicUrl: string;
  log: (line: string) => void;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
  const address = `http://localhost:${await listen(server, config.port)}`;
  const opening = open(database, config, { publicUrl: config.publicUrl ?? address, log });
  const { gateway, jobs } = await opening;
  return {
    address,
    gateway: gateway.address,
    operatorPassword: config.operatorPassword,
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

/** Opens the gateway: the real one, a sandbox that runs already, or a new sandbox. */
async function gatewayOf(config: Config, { publicUrl, log }: Options) {
  const close = async () => {};
  if (config.real) return { address: null, script: null, close };
  if (config.gatewayUrl) {
    const address = new URL(config.gatewayUrl).origin;
    return { address, script: `${address}/v1/iamport.js`, close };
  }
  const file = /^file:(.+)/.exec(databaseUrlOf(config))?.[1] ?? dataFile('gateway.db');
  const webhook = `${publicUrl}/api/pay/webhook`;
  return startGateway({ port: config.gatewayPort, webhook, state: `${file}.gateway`, log });
}

function clientOf({ real }: Config, address: string | null) {
  if (real) return createClient({ key: real.key, secret: real.secret, sandbox: real.isTest });
  const secret = 'the sandbox accepts any secret';
  return createClient({ key: 'storefront', secret, baseUrl: address ?? '', sandbox: true });
}

async function open(database: Database, config: Config, options: Options) {
  const { pg, billingPg, real } = config;
  const gateway = await gatewayOf(config, options);
  const secret = config.sessionSecret ?? (await storedSecret(database));
  const sessions = createSessions({
    secret,
    operatorPassword: config.operatorPassword,
    isSecure: options.publicUrl.startsWith('https:'),
  });
  const client = clientOf(config, gateway.address);
  const handlers = paymentsOn({ database, client, sessions, config });
  const jobs = startJobs(database, handlers, options.log);
  const shown = {
    userCode: real?.userCode ?? 'imp00000000',
    pg,
    billingPg,
    script: gateway.script,
    console: gateway.address,
    confirmUrl: `${options.publicUrl}/api/pay/confirm`,
  };
  const { work } = jobs;
  const page = here('../dist/page');
  const app = createApp({ config, database, handlers, sessions, work, gateway: shown, page });
  return { gateway, jobs, app };
}
