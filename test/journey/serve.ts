import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    storefront: string;
  }
}

const storefront = fileURLToPath(new URL('../../examples/storefront', import.meta.url));
const configFile = `${storefront}/vite.config.ts`;

/** The storefront as `npm start` serves it: built, on the built package. */
export default async function serve(project: TestProject) {
  if (!existsSync(new URL('../../dist/index.js', import.meta.url))) {
    throw new Error('The storefront is built on the built package: run `npm run build` first.');
  }
  await build({ configFile, logLevel: 'error' });
  const server = await preview({ configFile, logLevel: 'error', preview: { port: 0 } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the storefront has no address');
  project.provide('storefront', address);
  return () => server.close();
}
