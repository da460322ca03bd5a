const react19 = { react: '19.3.1', 'react-dom': '19.3.1' };
const react18 = { react: '18.2.0', 'react-dom': '18.2.0' };
const types19 = { '@types/react': '19.3.0', '@types/react-dom': '19.2.0' };
const types18 = { '@types/react': '18.3.32', '@types/react-dom': '18.3.7' };
const query = { '@tanstack/react-query': '5.108.0' };
const typescript = { typescript: '6.0.3' };
const page = { ...react19, ...types19, ...query, ...typescript };
const testing = {
  '@testing-library/dom': '10.4.1',
  '@testing-library/react': '16.3.3',
  '@testing-library/user-event': '14.6.13',
};
const server = { ...react19, ...query };

const typecheck = ['types', 'tsc -p tsconfig.json'];
const vite = ['build', 'vite build --base ./'];

/**
 * Projects that install the packed package. Each is a folder beside this file, merged with `app`:
 * the page of `app` becomes `src`. A step is a command of the project, or one of these:
 *   page FOLDER     serves the folder, and pays in Chromium
 *   serve COMMAND   starts the command with PORT, and pays in Chromium
 *
 * @typedef {{ name: string, folder?: string, deps: Record<string, string>, steps: [string, string][],
 *   manager?: 'pnpm', manifest?: object, expected?: RegExp, env?: Record<string, string> }} Consumer
 */

/** @type {Consumer[]} */
export const consumers = [
  {
    name: 'Vite, React 19',
    deps: { ...page, vite: '8.3.8' },
    steps: [typecheck, vite, ['pay', 'page dist']],
  },
  {
    name: 'Vite, React 18.2, lowest Query',
    deps: {
      ...react18,
      ...types18,
      ...typescript,
      '@tanstack/react-query': 'lowest',
      vite: '8.3.8',
    },
    steps: [typecheck, vite, ['pay', 'page dist']],
  },
  {
    name: 'Next App Router',
    folder: 'next',
    deps: { ...page, next: '16.4.6', '@types/node': '20.19.0' },
    steps: [
      ['build', 'next build'],
      ['pay', 'serve next start'],
    ],
  },
  {
    name: 'React Router framework',
    folder: 'react-router',
    deps: {
      ...page,
      vite: '8.3.8',
      isbot: '5.2.3',
      'react-router': '7.18.4',
      '@react-router/dev': '7.18.4',
      '@react-router/node': '7.18.4',
      '@react-router/serve': '7.18.4',
    },
    steps: [
      ['build', 'react-router build'],
      ['pay', 'serve react-router-serve build/server/index.js'],
    ],
  },
  {
    name: 'webpack',
    folder: 'webpack',
    deps: { ...page, webpack: '5.113.0', 'webpack-cli': '6.0.1', 'esbuild-loader': '4.5.0' },
    steps: [
      ['build', 'webpack'],
      ['pay', 'page dist'],
    ],
  },
  {
    name: 'Rspack',
    folder: 'rspack',
    deps: { ...page, '@rspack/core': '1.6.2', '@rspack/cli': '1.6.2' },
    steps: [
      ['build', 'rspack build'],
      ['pay', 'page dist'],
    ],
  },
  {
    name: 'Parcel',
    deps: { ...page, parcel: '2.16.4' },
    // Parcel reads `exports` of a package only with this setting.
    manifest: { '@parcel/resolver-default': { packageExports: true } },
    steps: [
      ['build', 'parcel build index.html --no-cache --public-url ./'],
      ['pay', 'page dist'],
    ],
  },
  {
    name: 'esbuild',
    deps: { ...page, esbuild: '0.28.2' },
    steps: [
      [
        'build',
        'esbuild src/main.tsx --bundle --splitting --minify --format=esm --jsx=automatic --outdir=dist',
      ],
      ['pay', 'page dist'],
    ],
  },
  {
    name: 'Jest',
    folder: 'jest',
    deps: {
      ...page,
      ...testing,
      jest: '30.5.2',
      'jest-environment-jsdom': '30.5.2',
      '@swc/jest': '0.2.39',
      '@swc/core': '1.16.22',
    },
    env: { NODE_OPTIONS: '--experimental-vm-modules' },
    steps: [['pay', 'jest']],
    expected: /Tests:.*1 passed/,
  },
  {
    name: 'Vitest',
    folder: 'vitest',
    deps: { ...page, ...testing, vitest: '4.1.12', jsdom: '29.1.1' },
    steps: [['pay', 'vitest run']],
    expected: /Tests.*1 passed/,
  },
  {
    name: 'Vite with pnpm, strict',
    manager: 'pnpm',
    deps: { ...page, vite: '8.3.8' },
    steps: [typecheck, vite, ['pay', 'page dist']],
  },
  {
    name: 'Node, import',
    folder: 'node',
    deps: server,
    steps: [['pay', 'node verify.mjs']],
  },
  {
    name: 'Node, require',
    folder: 'node',
    deps: server,
    steps: [['pay', 'node verify.cjs']],
  },
  {
    name: 'Bun',
    folder: 'node',
    deps: { ...server, bun: '1.4.5' },
    steps: [['pay', 'bun verify.mjs']],
  },
  {
    name: 'Deno',
    folder: 'node',
    deps: { ...server, deno: '2.9.6' },
    steps: [['pay', 'deno run -A verify.mjs']],
  },
  {
    name: 'workerd',
    folder: 'workerd',
    deps: { ...server, esbuild: '0.28.2', miniflare: '4.20260730.0' },
    steps: [
      ['build', 'esbuild worker.mjs --bundle --format=esm --outfile=worker.js'],
      ['pay', 'node run.mjs'],
    ],
  },
];

/** Versions of TypeScript, and the ways in which each resolves the package. */
export const typescriptVersions = ['5.4.5', '5.6.3', '5.9.3', '6.0.3', '7.0.2'];
export const resolutions = [
  { name: 'bundler', module: 'ESNext', moduleResolution: 'Bundler' },
  { name: 'node16', module: 'Node16', moduleResolution: 'Node16' },
  { name: 'nodenext', module: 'NodeNext', moduleResolution: 'NodeNext' },
];
