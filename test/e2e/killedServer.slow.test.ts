import { createClient } from '@libsql/client';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sandboxAt } from 'react-inicis/sandbox';
import { expect, it } from 'vitest';
import { createBrowser } from '../storefront/createBrowser.js';

const program = fileURLToPath(new URL('../../examples/storefront/dist/main.js', import.meta.url));

interface Environment {
  DATABASE_URL: string;
  PORT: string;
  GATEWAY_PORT: string;
}

/** Starts the built shop, and resolves when it has printed its addresses. */
async function startProcess(env: Environment) {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const addresses: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    addresses.push(...(/ (http:\/\/localhost:\d+)$/.exec(line)?.slice(1) ?? []));
    if (addresses.length === 2) break;
  }
  child.stdout.resume();
  const [address = '', gateway = ''] = addresses;
  const end = async (signal: 'SIGKILL' | 'SIGINT') => {
    child.kill(signal);
    return (await ended)[0];
  };
  return { address, gateway, end };
}

async function sendNoWebhooks(gateway: string) {
  const body = JSON.stringify({ url: null, format: 'json', retries: 0 });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${gateway}/sandbox/webhook-settings`, { method: 'PUT', headers, body });
}

it('loses and doubles no payment when the shop and its gateway are killed during checkouts', async (test) => {
  const folder = await mkdtemp(`${tmpdir()}/storefront-`);
  const DATABASE_URL = `file:${folder}/shop.db`;
  const first = await startProcess({ DATABASE_URL, PORT: '0', GATEWAY_PORT: '0' });
  const browsers = await Promise.all(
    Array.from({ length: 8 }, () => createBrowser(first.address, sandboxAt(first.gateway))),
  );
  let paid = 0;
  const checkouts = browsers.map(async (browser) => {
    for (;;) {
      await browser.buy('yirgacheffe-200g');
      paid += 1;
    }
  });
  const broken = Promise.allSettled(checkouts);
  await test.expect.poll(() => paid, { timeout: 20_000 }).toBeGreaterThan(10);
  // One payment that nobody reports, whatever the moment of the kill.
  await sendNoWebhooks(first.gateway);
  const silent = await createBrowser(first.address, sandboxAt(first.gateway));
  await silent.payAt(await silent.order('gift-set'));
  await first.end('SIGKILL');
  await broken;

  const [PORT, GATEWAY_PORT] = [first.address, first.gateway].map((url) => new URL(url).port);
  const ports = { PORT: PORT ?? '', GATEWAY_PORT: GATEWAY_PORT ?? '' };
  const again = await startProcess({ DATABASE_URL, ...ports });
  test.onTestFinished(async () => {
    expect(await again.end('SIGINT')).toBe(0);
    await rm(folder, { recursive: true });
  });
  const database = createClient({ url: DATABASE_URL });
  const read = async (query: string) => (await database.execute(query)).rows;
  const atGateway = (await sandboxAt(again.gateway).payments())
    .filter(({ status }) => status === 'paid')
    .map(({ merchant_uid }) => merchant_uid);
  expect(atGateway.length).toBeGreaterThanOrEqual(paid);
  const recorded = () => read('select merchant_uid from orders where paid = amount');
  // The shop reconciles when it starts.
  await test.expect
    .poll(async () => (await recorded()).map((row) => row['merchant_uid']).toSorted(), {
      timeout: 20_000,
    })
    .toEqual(atGateway.toSorted());
  expect(await read('select * from orders where paid not in (0, amount)')).toEqual([]);
  const mails = await read(`select key from outbox where key like 'paid:%'`);
  expect(mails).toHaveLength(atGateway.length);
  database.close();
  const session = await browsers[0]?.send('/api/orders');
  expect(await session?.json()).not.toEqual([]);
});
