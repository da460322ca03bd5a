import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { runHistory } from './runHistory.js';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Below `node_modules`, so that the bundle finds its packages. */
const folder = here('node_modules/.simulation');

/**
 * Bundles everything of the simulation outside of the pages: the shop's server, the gateway and the
 * checks. Returns its `runHistory`, which has its own modules.
 *
 * @param name name of the bundle; a name can be used once
 */
export async function bundleServer(name: string, plugin: Plugin): Promise<typeof runHistory> {
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [plugin],
    resolve: {
      alias: {
        'react-inicis/server': here('src/server.ts'),
        'react-inicis/sandbox': here('src/sandbox.ts'),
      },
    },
    build: {
      ssr: here('test/simulation/runHistory.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } },
    },
  });
  const path = `${folder}/${name}.mjs`;
  const bundle = await import(pathToFileURL(path).href);
  rmSync(path);
  return bundle.runHistory;
}
