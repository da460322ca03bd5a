import { createClient } from '@libsql/client';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { sandboxAt } from 'react-inicis/sandbox';
import { start } from '../../examples/storefront/server/start.js';
import { createBrowser } from './createBrowser.js';

/** Starts the shop with a new database file and its own gateway, both over HTTP. */
export async function startTestShop(env: Record<string, string> = {}) {
  const folder = await mkdtemp(`${tmpdir()}/storefront-`);
  const databaseUrl = `file:${folder}/shop.db`;
  const silent = () => {};
  const ports = { PORT: '0', GATEWAY_PORT: '0' };
  const shop = await start({ ...ports, DATABASE_URL: databaseUrl, ...env }, silent);
  const sandbox = sandboxAt(shop.gateway ?? '');
  return {
    ...shop,
    databaseUrl,
    sandbox,
    /** Reads rows of the database, as another program does. */
    rows: async (query: string, ...args: string[]) => {
      const client = createClient({ url: databaseUrl });
      const { rows } = await client.execute({ sql: query, args });
      client.close();
      return rows;
    },
    /** Sets the address of webhooks; with `null` the gateway sends none. */
    sendWebhooksTo: async (url: string | null) => {
      const settings = JSON.stringify({ url, format: 'json', retries: 0 });
      const init = { method: 'PUT', headers: { 'content-type': 'application/json' } };
      await fetch(`${shop.gateway}/sandbox/webhook-settings`, { ...init, body: settings });
    },
    visit: () => createBrowser(shop.address, sandbox),
    close: async () => {
      await shop.close();
      await rm(folder, { recursive: true });
    },
  };
}

export type TestShop = Awaited<ReturnType<typeof startTestShop>>;
