import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const lowestPeer = (name: string) => here(`test/lowest-peers/node_modules/${name}`);
const kit = { 'react-inicis': here('src/index.ts') };
const aliases = {
  19: kit,
  18: {
    react: lowestPeer('react'),
    'react-dom': lowestPeer('react-dom'),
    '@tanstack/react-query': lowestPeer('@tanstack/react-query'),
    ...kit,
  },
};

/** Major version of React on the shop's page: the newest and the oldest supported one. */
export type ReactVersion = keyof typeof aliases;

/** Bundles a shop's page in development mode, in which StrictMode mounts components twice. */
export async function bundleShop(
  react: ReactVersion,
  app = 'test/resilience/shopApp.tsx',
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: aliases[react] },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: here(app), formats: ['iife'], name: 'shop' },
    },
  });
  const [output] = 'on' in built ? [] : [built].flat();
  if (!output) throw new Error('the shop was not built');
  return output.output[0].code;
}
