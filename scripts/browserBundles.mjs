// Builds the JavaScript that a browser loads from the served sandbox: the vendor's script, the
// script of the pages in its frames, and the payment window, which a page loads when a window
// opens. Each bundle contains all its dependencies, including React. Tests build the bundles in
// memory.
//   node scripts/browserBundles.mjs     writes the bundles into the built package
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Returns the code of an entry, followed by the code of its lazy chunks. */
async function bundle(entry, format) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    // The bundles are always production builds, also if the caller is a test.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      lib: { entry: here(`src/sandbox/${entry}.ts`), formats: [format], name: 'sandbox' },
      rolldownOptions: { output: { chunkFileNames: '[name].js' } },
    },
  });
  return output.map(({ code }) => code);
}

/** Returns the code of `/v1/iamport.js`, `/sandbox/page.js` and `/sandbox/mountWindow.js`. */
export async function buildBrowserBundles() {
  const [[script], [page, window]] = await Promise.all([
    bundle('script/iamport', 'iife'),
    bundle('http/pages/pageScript', 'es'),
  ]);
  return { script, page, window };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { script, page, window } = await buildBrowserBundles();
  const folder = here('dist/sandbox/browser');
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries({ iamport: script, page, window }))
    writeFileSync(`${folder}/${name}.bundle.js`, code);
}
