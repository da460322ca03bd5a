import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { sandboxAt } from 'react-inicis/sandbox';
import { expect, it } from 'vitest';
import { createBrowser } from '../storefront/createBrowser.js';
import { rowsOf, runStorefront } from './runStorefront.js';

async function sendNoWebhooks(gateway: string) {
  const body = JSON.stringify({ url: null, format: 'json', retries: 0 });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${gateway}/sandbox/webhook-settings`, { method: 'PUT', headers, body });
}

it('loses and doubles no payment when the shop and its gateway are killed during checkouts', async (test) => {
  const folder = await mkdtemp(`${tmpdir()}/storefront-`);
  const { storefront, stop } = await runStorefront(`file:${folder}/shop.db`);
  const sandbox = sandboxAt(storefront.gateway);
  const visit = () => createBrowser(storefront.address, sandbox);
  const browsers = await Promise.all(Array.from({ length: 8 }, visit));
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
  await sendNoWebhooks(storefront.gateway);
  const silent = await visit();
  await silent.payAt(await silent.order('gift-set'));
  await stop('SIGKILL');
  await broken;

  const [PORT = '', GATEWAY_PORT = ''] = [storefront.address, storefront.gateway].map(
    (url) => new URL(url).port,
  );
  const again = await runStorefront(storefront.database, { PORT, GATEWAY_PORT });
  test.onTestFinished(async () => {
    expect(await again.stop()).toBe(0);
    await rm(folder, { recursive: true });
  });
  const atGateway = (await sandbox.payments())
    .filter(({ status }) => status === 'paid')
    .map(({ merchant_uid }) => merchant_uid);
  expect(atGateway.length).toBeGreaterThan(paid);
  const recorded = async () =>
    (await rowsOf(storefront, 'select merchant_uid from orders where paid = amount'))
      .map((row) => row['merchant_uid'])
      .toSorted();
  // The shop reconciles when it starts.
  await test.expect.poll(recorded, { timeout: 20_000 }).toEqual(atGateway.toSorted());
  const wrong = 'select * from orders where paid not in (0, amount)';
  expect(await rowsOf(storefront, wrong)).toEqual([]);
  const mails = await rowsOf(storefront, `select key from outbox where key like 'paid:%'`);
  expect(mails).toHaveLength(atGateway.length);
  // The sessions are the same ones.
  const own = await browsers[0]?.send('/api/orders');
  expect(await own?.json()).not.toEqual([]);
});
