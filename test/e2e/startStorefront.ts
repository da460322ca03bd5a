import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    storefront: string;
    gateway: string;
  }
}

const storefront = fileURLToPath(new URL('../../examples/storefront', import.meta.url));
const configFile = `${storefront}/vite.config.ts`;

/** Starts the storefront as `npm start` does, on free ports and with a separate database. */
export default async function serve(project: TestProject) {
  if (!existsSync(new URL('../../dist/index.js', import.meta.url))) {
    throw new Error('The storefront needs the built package: run `npm run build` first.');
  }
  await build({ configFile, logLevel: 'error' });
  await build({ configFile, logLevel: 'error', build: { ssr: 'server/main.ts' } });
  const folder = await mkdtemp(`${tmpdir()}/storefront-`);
  const shop = spawn(process.execPath, [`${storefront}/dist/main.js`], {
    env: { ...process.env, PORT: '0', GATEWAY_PORT: '0', DATABASE_URL: `file:${folder}/shop.db` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(shop, 'exit');
  const addresses: string[] = [];
  for await (const line of createInterface(shop.stdout)) {
    addresses.push(...(/ (http:\/\/localhost:\d+)$/.exec(line)?.slice(1) ?? []));
    if (addresses.length === 2) break;
  }
  const [address, gateway] = addresses;
  if (!address || !gateway) throw new Error('the storefront did not start');
  // Discards further output, because the process would block when the pipe is full.
  shop.stdout.resume();
  project.provide('storefront', `${address}/`);
  project.provide('gateway', gateway);
  return async () => {
    shop.kill('SIGINT');
    const [code] = await ended;
    await rm(folder, { recursive: true });
    if (code !== 0) throw new Error(`the storefront ended with ${code}`);
  };
}
