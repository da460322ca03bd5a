// What a browser loads from the served sandbox: the vendor's script, the page in its frames, and the
// payment window, which the page loads when one opens. They stand alone, React and all.
//   `node scripts/served.mjs` writes them beside the built package; tests build them in memory.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The code of an entry and of what it loads later, in this order. */
async function bundle(entry, format) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    // Whoever builds may be testing: what is served is not in development.
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

/** The texts of `/v1/iamport.js`, `/sandbox/page.js` and `/sandbox/mountWindow.js`. */
export async function buildServed() {
  const [[script], [page, window]] = await Promise.all([
    bundle('script/iamport', 'iife'),
    bundle('http/pages/pageScript', 'es'),
  ]);
  return { script, page, window };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { script, page, window } = await buildServed();
  const folder = here('dist/sandbox/served');
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries({ iamport: script, page, window }))
    writeFileSync(`${folder}/${name}.bundle.js`, code);
}
