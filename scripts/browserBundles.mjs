// Builds the JavaScript and CSS that a browser loads from the served sandbox: the vendor's script,
// the script of the pages in its frames, the payment window, which a page loads when a window opens,
// and the console. The window and the console share one chunk with React. Tests build the bundles
// in memory.
//   node scripts/browserBundles.mjs     writes the bundles into the built package
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const source = (path) => here(`src/sandbox/${path}`);

/** Settings of both builds. The bundles are always production builds, also if the caller is a test. */
const common = {
  configFile: false,
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', development: false } },
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Builds the vendor's script, which is a classic script. */
async function buildScript() {
  const lib = { entry: source('script/iamport.ts'), formats: ['iife'], name: 'sandbox' };
  const [{ output }] = await build({ ...common, build: { write: false, target: 'es2022', lib } });
  return output[0].code;
}

/** Builds the modules of the pages, and the style sheet of the console. */
async function buildModules() {
  const [{ output }] = await build({
    ...common,
    build: {
      write: false,
      target: 'es2022',
      // A library build adds no code that preloads modules.
      lib: {
        entry: { page: source('http/pages/pageScript.ts'), console: source('console/main.tsx') },
        formats: ['es'],
        cssFileName: 'console',
      },
      rolldownOptions: {
        output: {
          minify: true,
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          // React, and everything else that both the window and the console use.
          codeSplitting: { groups: [{ name: 'vendor', minShareCount: 2 }] },
        },
      },
    },
  });
  return output;
}

/** Returns the folders of the packages in some chunks, without duplicates. */
function packagesIn(output) {
  const ids = output.flatMap(({ moduleIds = [] }) => moduleIds);
  const folders = ids.flatMap((id) => /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
  // A style sheet imports this package, and its chunks do not say so.
  return [...new Set([...folders, here('node_modules/@picocss/pico')])].sort();
}

/** Returns the licences of the packages that the bundles contain. */
function licencesOf(output) {
  const notices = packagesIn(output).map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((one) => /^licen[sc]e/i.test(one));
    if (!file) throw new Error(`${dirname(folder)} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return `The files of this folder contain these packages.\n\n${notices.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/**
 * Returns the vendor's script, the other files that the served sandbox needs by name, and the
 * licences of the packages that they contain.
 */
export async function buildBrowserBundles() {
  const [script, output] = await Promise.all([buildScript(), buildModules()]);
  const files = output.map(({ fileName, code, source: text }) => [fileName, code ?? String(text)]);
  return { script, files: Object.fromEntries(files), licences: licencesOf(output) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { script, files, licences } = await buildBrowserBundles();
  const folder = here('dist/sandbox/browser');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = { ...files, 'iamport.js': script, 'LICENCES.txt': licences };
  for (const [name, text] of Object.entries(written)) writeFileSync(`${folder}/${name}`, text);
}
