// Builds the JavaScript that a browser loads from the served sandbox: the vendor's script, the script
// of the pages in its frames, and the payment window, which such a page loads when a window opens.
// Each bundle contains all that it needs, React too.
//   `node scripts/browserBundles.mjs` writes them beside the built package; tests build them in memory.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Returns the code of an entry and of the chunks that it loads later, in this order. */
async function bundle(entry, format) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    // The caller may be a test: the bundles are never development builds.
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
