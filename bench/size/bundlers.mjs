// Bundles a page with each bundler: production, ES modules, split, minified. Each function returns the
// chunks: name, code, the chunks that are loaded with it (`imports`), and the modules that load it on
// demand (`entries`).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuildBuild } from 'esbuild';
import { build as viteBuild } from 'vite';
import webpack from 'webpack';

const here = fileURLToPath(new URL('.', import.meta.url));
const kit = fileURLToPath(new URL('../../dist/index.js', import.meta.url));
const react = [/^react($|\/)/, /^react-dom($|\/)/];

/** Writes the page into a folder in which the packages of this bench are found. */
function writePage(code) {
  const folder = mkdtempSync(join(here, 'node_modules/.page-'));
  writeFileSync(join(folder, 'lazy.js'), 'export const lazy = () => document.title;');
  writeFileSync(join(folder, 'page.js'), code.replace('virtual:lazy', './lazy.js'));
  return folder;
}

async function withVite(page, external) {
  const { output } = await viteBuild({
    root: page,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: [{ find: /^react-inicis$/, replacement: kit }] },
    build: { write: false, rolldownOptions: { input: join(page, 'page.js'), external } },
  });
  return output
    .filter(({ type }) => type === 'chunk')
    .map(({ fileName, isEntry, isDynamicEntry, facadeModuleId, code, imports }) => ({
      name: fileName,
      isEntry,
      code,
      imports,
      entries: isDynamicEntry ? [facadeModuleId] : [],
    }));
}

async function withEsbuild(page, external) {
  const { outputFiles, metafile } = await esbuildBuild({
    entryPoints: [join(page, 'page.js')],
    outdir: join(page, 'out'),
    absWorkingDir: page,
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    metafile: true,
    target: 'es2022',
    legalComments: 'none',
    // The warnings are about imports without names in `dist`. They do not appear for a package in
    // `node_modules`.
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'react-inicis': kit },
    plugins: [
      {
        name: 'external',
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[^./]/ }, ({ path }) =>
            external.some((one) => one.test(path)) ? { path, external: true } : undefined,
          ),
      },
    ],
  });
  return Object.entries(metafile.outputs).map(([name, { entryPoint, imports }]) => ({
    name,
    isEntry: entryPoint === 'page.js',
    code: outputFiles.find(({ path }) => path === join(page, name)).text,
    imports: imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
    entries: entryPoint && entryPoint !== 'page.js' ? [entryPoint] : [],
  }));
}

async function withWebpack(page, external) {
  const compiler = webpack({
    mode: 'production',
    context: page,
    entry: join(page, 'page.js'),
    target: ['web', 'es2022'],
    experiments: { outputModule: true },
    output: { path: join(page, 'out'), module: true, chunkFormat: 'module' },
    externalsType: 'module',
    externals: ({ request = '' }, done) =>
      external.some((one) => one.test(request)) ? done(null, request) : done(),
    resolve: { alias: { 'react-inicis$': kit } },
    performance: false,
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString());
  const { chunks } = stats.toJson({ all: false, chunks: true, chunkOrigins: true });
  return chunks.flatMap(({ files, initial, origins }) =>
    files.map((name) => ({
      name,
      isEntry: initial,
      code: readFileSync(join(page, 'out', name), 'utf8'),
      imports: [],
      entries: initial ? [] : origins.map(({ request }) => request),
    })),
  );
}

const all = { Vite: withVite, webpack: withWebpack, esbuild: withEsbuild };
export const bundlers = Object.keys(all);

/** Bundles the page, without React and without the given packages. */
export async function bundlePage(bundler, code, peers = []) {
  const page = writePage(code);
  try {
    return await all[bundler](page, [...react, ...peers]);
  } finally {
    rmSync(page, { recursive: true });
  }
}
