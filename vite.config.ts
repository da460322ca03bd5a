import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config';
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

/** Tests that need a DOM, besides those of React. */
const pageTests = ['test/sandbox/{script,window}/**/*.test.ts', 'test/**/*.page.test.ts'];

/** Tests that CI runs, and `npm test` does not: `npm run test:slow`. */
const slowTests = '**/*.slow.test.ts';

const node = { environment: 'node' } as const;
/**
 * A DOM for every file, all in one process: a process for each file takes longer to load jsdom and
 * React than to run its tests.
 */
const dom = {
  environment: 'jsdom' as const,
  pool: 'vmThreads' as const,
  setupFiles: ['test/react/setup.ts'],
};

/** A project of the tests in one folder of `test`, and one of those that are slow. */
const inFolder = (name: string, options: UserWorkspaceConfig['test']) => [
  {
    extends: true as const,
    test: { ...options, name, include: [`test/${name}/**/*.test.ts`], exclude: [slowTests] },
  },
  {
    extends: true as const,
    test: { ...options, name: `${name}-slow`, include: [`test/${name}/${slowTests}`] },
  },
];

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
    // By default all cores but one: of two, one would stand idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...node,
          name: 'unit',
          // One process for many files, so that each module is read once.
          isolate: false,
          include: ['test/{core,ledgers,mounts,sandbox,server}/**/*.test.ts', 'test/*.test.ts'],
          exclude: [...pageTests, slowTests],
        },
      },
      {
        extends: true,
        test: { ...node, name: 'unit-slow', include: [`test/{mounts,race}/${slowTests}`] },
      },
      {
        extends: true,
        test: { ...dom, name: 'dom', include: ['test/react/**/*.test.tsx', ...pageTests] },
      },
      {
        extends: true,
        resolve: lowestPeers,
        // What depends on the version of React or of TanStack Query.
        test: {
          ...dom,
          name: 'lowest-peers',
          include: ['test/react/{components,fields,hooks}/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        resolve: lowestPeers,
        test: {
          ...dom,
          name: 'lowest-peers-slow',
          include: ['test/react/**/*.test.tsx'],
          exclude: ['test/react/{components,fields,hooks}/**'],
        },
      },
      ...inFolder('conformance', { ...node, maxConcurrency: 3 }),
      ...inFolder('resilience', node),
      ...inFolder('e2e', { ...node, globalSetup: ['test/e2e/serve.ts'], maxConcurrency: 3 }),
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
