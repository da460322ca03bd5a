import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { sandboxAt } from 'react-inicis/sandbox';
import { afterAll, beforeAll, expect } from 'vitest';
import { rowsOf, runStorefront } from './runStorefront.js';

/**
 * Starts a storefront for the tests of one file, because they set the next outcome, the clock or the
 * webhooks of its gateway. They run one after the other.
 */
export function ownStorefront() {
  let folder: string;
  let run: Awaited<ReturnType<typeof runStorefront>>;
  beforeAll(async () => {
    folder = await mkdtemp(`${tmpdir()}/storefront-`);
    run = await runStorefront(`file:${folder}/shop.db`);
  });
  afterAll(async () => {
    expect(await run.stop()).toBe(0);
    await rm(folder, { recursive: true });
  });
  const portOf = (url: string) => new URL(url).port;
  return {
    shop: () => run.storefront,
    sandbox: () => sandboxAt(run.storefront.gateway),
    rows: (query: string, ...args: string[]) => rowsOf(run.storefront, query, ...args),
    /** Turns the webhooks of the gateway on or off. */
    setWebhooks: async (isOn: boolean) => {
      const url = isOn ? `${run.storefront.address}api/pay/webhook` : null;
      const body = JSON.stringify({ url, format: 'json', retries: 0 });
      const headers = { 'content-type': 'application/json' };
      const address = `${run.storefront.gateway}/sandbox/webhook-settings`;
      expect((await fetch(address, { method: 'PUT', headers, body })).status).toBe(200);
    },
    /** Kills the storefront, and starts it again with its database and its addresses. */
    restart: async () => {
      await run.stop('SIGKILL');
      const { address, gateway, database } = run.storefront;
      run = await runStorefront(database, { PORT: portOf(address), GATEWAY_PORT: portOf(gateway) });
    },
  };
}
