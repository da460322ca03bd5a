import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Tests, stories and the storefront in development import the entries by name, as a user would. */
const entries = {
  'react-inicis/server': here('src/server.ts'),
  'react-inicis/sandbox': here('src/sandbox.ts'),
  'react-inicis': here('src/index.ts'),
};

const lowestPeer = (path: string) => here(`test/lowest-peers/node_modules/${path}`);
const lowestPeers = {
  alias: {
    react: lowestPeer('react'),
    'react-dom': lowestPeer('react-dom'),
    '@tanstack/react-query': lowestPeer('@tanstack/react-query'),
    '@testing-library/react': lowestPeer('@testing-library/react'),
    ...entries,
  },
};

/** `npm test` runs the fast files, `npm run test:slow` those named `*.slow.test.ts`, Vitest itself all. */
const tier = process.env['TEST_TIER'];

/** Tests that need a DOM, besides those of React. */
const pageTests = ['test/sandbox/{script,window}/**/*.test.ts', 'test/**/*.page.test.ts'];

/** Returns the files of a project in this tier. */
const filesOf = (include: string[], exclude: string[] = []) =>
  tier === 'slow'
    ? { include: include.map((pattern) => pattern.replace('*.test.', '*.slow.test.')) }
    : {
        include,
        exclude: [
          ...configDefaults.exclude,
          ...exclude,
          ...(tier === 'fast' ? ['**/*.slow.test.ts'] : []),
        ],
      };

/** Tests that depend on the version of React or TanStack Query; the other ones run in `test:slow`. */
const peerTests = 'test/react/{components,fields,hooks}/**';
const lowestPeersFiles = {
  include: tier === 'fast' ? [`${peerTests}/*.test.tsx`] : ['test/react/**/*.test.tsx'],
  exclude: [...configDefaults.exclude, ...(tier === 'slow' ? [peerTests] : [])],
};

/**
 * A DOM for every file, all in one process: a process for each file takes longer to load jsdom and
 * React than to run its tests.
 */
const dom = {
  environment: 'jsdom',
  pool: 'vmThreads',
  setupFiles: 'test/react/setup.ts',
} as const;

export default defineConfig({
  build: {
    lib: {
      entry: {
        index: 'src/index.ts',
        server: 'src/server.ts',
        sandbox: 'src/sandbox.ts',
        'sandbox/cli': 'src/sandbox/cli.ts',
      },
      formats: ['es'],
    },
    target: 'es2022',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      // "use client" is kept in each module that has it, and test/package.test.ts sees that it is.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      external: [
        /^react($|\/)/,
        /^react-dom($|\/)/,
        /^@tanstack\/react-query($|\/)/,
        /^valibot$/,
        /^hono($|\/)/,
        '@hono/node-server',
        /^node:/,
      ],
      // One file a module: a bundler drops what is not imported without reading it, and
      // "use client" marks hooks and components only, so that tables work in server components.
      output: { preserveModules: true, preserveModulesRoot: 'src' },
    },
  },
  resolve: { alias: entries },
  test: {
    testTimeout: 30_000,
    // Servers, browsers and bundles are started in hooks.
    hookTimeout: 90_000,
    reporters: ['default', './scripts/slowestTests.mjs'],
    // By default all cores but one: of two, one would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // One process for many files, so that each module is read once.
          isolate: false,
          ...filesOf(
            ['test/{core,ledgers,mounts,race,sandbox,server}/**/*.test.ts', 'test/*.test.ts'],
            pageTests,
          ),
        },
      },
      {
        extends: true,
        test: { ...dom, name: 'dom', ...filesOf(['test/react/**/*.test.tsx', ...pageTests]) },
      },
      {
        extends: true,
        resolve: lowestPeers,
        test: { ...dom, name: 'lowest-peers', ...lowestPeersFiles },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          ...filesOf(['test/e2e/**/*.test.ts']),
          globalSetup: ['test/e2e/startStorefront.ts'],
          // Page, server, database and gateway are processes, and three tests run at once.
          testTimeout: 60_000,
          maxConcurrency: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'conformance',
          environment: 'node',
          ...filesOf(['test/conformance/**/*.test.ts']),
          maxConcurrency: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'resilience',
          environment: 'node',
          ...filesOf(['test/resilience/**/*.test.ts']),
        },
      },
      {
        extends: true,
        plugins: [storybookTest()],
        // What stories reach through the entries: what is met unprepared makes the browser start over.
        optimizeDeps: {
          include: [
            '@tanstack/react-query',
            'hono',
            'react-dom/client',
            'react-hook-form',
            'valibot',
          ],
        },
        test: {
          name: 'stories',
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
