import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { runStorefront, type Storefront } from './runStorefront.js';

declare module 'vitest' {
  interface ProvidedContext {
    storefront: Storefront;
  }
}

const folder = fileURLToPath(new URL('../../examples/storefront', import.meta.url));
const configFile = `${folder}/vite.config.ts`;

/** Builds the storefront, and starts it with a separate database. */
export default async function serve(project: TestProject) {
  if (!existsSync(new URL('../../dist/index.js', import.meta.url))) {
    throw new Error('The storefront needs the built package: run `npm run build` first.');
  }
  await build({ configFile, logLevel: 'error' });
  await build({ configFile, logLevel: 'error', build: { ssr: 'server/main.ts' } });
  const data = await mkdtemp(`${tmpdir()}/storefront-`);
  const { storefront, stop } = await runStorefront(`file:${data}/shop.db`);
  project.provide('storefront', storefront);
  return async () => {
    const code = await stop();
    await rm(data, { recursive: true });
    if (code !== 0) throw new Error(`the storefront ended with ${code}`);
  };
}
