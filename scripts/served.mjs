// What a browser loads from the served sandbox: two scripts that stand alone, React and all.
//   `node scripts/served.mjs` writes them beside the built package; tests build them in memory.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

async function bundle(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    // Whoever builds may be testing: what is served is not in development.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: here(`src/sandbox/served/${entry}.ts`), formats: ['iife'], name: 'sandbox' },
    },
  });
  return output[0].code;
}

/** The texts of `/v1/iamport.js` and of the script in its frames. */
export async function buildServed() {
  const [script, page] = await Promise.all([bundle('iamport'), bundle('page')]);
  return { script, page };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { script, page } = await buildServed();
  mkdirSync(here('dist/sandbox/served'), { recursive: true });
  writeFileSync(here('dist/sandbox/served/iamport.bundle.js'), script);
  writeFileSync(here('dist/sandbox/served/page.bundle.js'), page);
}
