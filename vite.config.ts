import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/chromium.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Aliases of the entries. Tests, stories and the storefront import them by name, like users. */
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

/**
 * `fast` for `npm test`, `slow` for `npm run test:slow`, which runs the files `*.slow.test.ts`. If
 * it is not set, Vitest runs all files.
 */
const tier = process.env['TEST_TIER'];

/** Tests that need a DOM, in addition to the tests of `src/react`. */
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

/**
 * Tests that depend on the version of React or TanStack Query. `npm test` runs them with the lowest
 * peer versions; `npm run test:slow` runs the other tests of `src/react` with these versions.
 */
const peerTests = 'test/react/{components,fields,hooks}/**';
const lowestPeersFiles = {
  include: tier === 'fast' ? [`${peerTests}/*.test.tsx`] : ['test/react/**/*.test.tsx'],
  exclude: [...configDefaults.exclude, ...(tier === 'slow' ? [peerTests] : [])],
};

/**
 * Settings of the projects with a DOM. All files run in one process, because a process for each
 * file needs more time to load jsdom and React than to run its tests.
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
    // The code is not minified, and keeps its comments and names. Maps would add 90 kB to the package.
    minify: false,
    rolldownOptions: {
      // The build keeps "use client" in each module; test/package.test.ts checks this.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      external: [
        /^react($|\/)/,
        /^react-dom($|\/)/,
        /^@tanstack\/react-query($|\/)/,
        /^valibot$/,
        /^hono($|\/)/,
        '@hono/node-server',
        'libsql',
        /^node:/,
      ],
      // Each module stays a separate file, so that bundlers can skip unused modules, and so that
      // "use client" applies to hooks and components only. Tables then work in server components.
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
      },
    },
  },
  resolve: { alias: entries },
  test: {
    testTimeout: 30_000,
    // Hooks start servers and browsers, and build bundles.
    hookTimeout: 90_000,
    reporters: ['default', './scripts/slowestTests.mjs'],
    // The default uses all cores except one, so on a machine with two cores one would be idle. The fast
    // tests wait for timers and processes in a third of their time, so one more worker ends them sooner.
    maxWorkers: tier === 'fast' ? availableParallelism() + 1 : '100%',
    coverage: {
      provider: 'v8',
      // All modules, so that a module without a test counts too.
      include: ['src/**/*.{ts,tsx}'],
      reportOnFailure: true,
      reporter: [['text', { skipFull: true }], 'json-summary', 'json'],
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Files share a process, so that each module is loaded once.
          isolate: false,
          ...filesOf(
            [
              'test/{clients,core,docs,ledgers,mounts,race,sandbox,server,storefront,vendor}/**/*.test.ts',
              'test/*.test.ts',
            ],
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
          name: 'simulation',
          environment: 'node',
          // Histories make much that lives for a short time only.
          execArgv: ['--max-semi-space-size=64'],
          ...filesOf(['test/simulation/**/*.test.ts']),
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          ...filesOf(['test/e2e/**/*.test.ts']),
          globalSetup: ['test/e2e/startStorefront.ts'],
          // The timeout is long, because each test uses a page, a server, a database and a gateway,
          // and three tests run at the same time.
          testTimeout: 120_000,
          // Pages, servers and webhooks need more than the second that is the default.
          expect: { poll: { timeout: 15_000 } },
          maxConcurrency: 3,
        },
      },
      {
        extends: true,
        test: {
          name: 'console',
          environment: 'node',
          ...filesOf(['test/console/**/*.test.ts']),
          testTimeout: 60_000,
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
        test: {
          name: 'outcomes',
          environment: 'node',
          ...filesOf(['test/outcomes/**/*.test.ts']),
          // The timeout is long, because each test uses a page, a server, a ledger and a gateway.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        plugins: [storybookTest()],
        // Dependencies of the entries. Vite must optimize them at the start, because a dependency
        // that it finds later reloads the page during the tests.
        optimizeDeps: {
          include: [
            '@storybook/addon-a11y/preview',
            '@storybook/react-vite',
            '@emotion/react',
            '@emotion/styled',
            '@mantine/core',
            '@mui/material/Button',
            '@mui/material/CircularProgress',
            '@mui/material/styles',
            '@tanstack/react-query',
            'hono',
            'react-dom/client',
            'react-hook-form',
            'storybook/internal/core-events',
            'valibot',
          ],
        },
        test: {
          name: 'stories',
          isolate: false,
          setupFiles: 'stories/support/window/testSetup.ts',
          // Pages of text have no story to test.
          exclude: [...configDefaults.exclude, 'docs/**'],
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
