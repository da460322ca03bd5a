import type { Database } from '../../ledgers/libsql/database.js';
import type { Config } from './config.js';
import { dataFile, databaseUrlOf } from './database.js';
import { startGateway } from './gateway.js';
import { startJobs } from './jobs.js';
import { gatewayClient, paymentsOn } from './payments/payments.js';
import { createSessions } from './http/session.js';

interface Options {
  /** Address of the shop as the gateway reaches it. */
  publicUrl: string;
  log: (line: string) => void;
}

async function openGateway(config: Config, { publicUrl, log }: Options) {
  if (config.realGateway) return { address: null, script: null, close: async () => {} };
  const file = /^file:(.+)/.exec(databaseUrlOf(config))?.[1] ?? dataFile('gateway.db');
  const webhook = `${publicUrl}/api/pay/webhook`;
  return startGateway({ port: config.GATEWAY_PORT, webhook, state: `${file}.gateway`, log });
}

export type Shop = Awaited<ReturnType<typeof openShop>>;

/** Opens the gateway, and returns the parts of the shop, which its routes use. */
export async function openShop(database: Database, config: Config, options: Options) {
  const { publicUrl, log } = options;
  const { address, script, close } = await openGateway(config, options);
  const sessions = createSessions(config, publicUrl.startsWith('https:'));
  const client = gatewayClient(config, address);
  const handlers = paymentsOn(database, client, sessions, config);
  const jobs = startJobs(database, handlers, log);
  return {
    config,
    database,
    handlers,
    sessions,
    jobs,
    gateway: {
      userCode: config.realGateway?.PORTONE_USER_CODE ?? 'imp00000000',
      pg: config.PORTONE_PG,
      billingPg: config.PORTONE_BILLING_PG,
      /** URL of the sandbox's script, and of its console and its admin API; `null` for the real one. */
      script,
      console: address,
      confirmUrl: `${publicUrl}/api/pay/confirm`,
    },
    async close() {
      await jobs.stop();
      await close();
      database.close();
    },
  };
}
