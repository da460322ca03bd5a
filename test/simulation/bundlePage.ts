import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInThisContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { build, type Plugin } from 'vite';
import type { PageScript } from './page/pageHost.js';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Modules that all pages share: they keep no state about a page. */
const shared = {
  react: 'React',
  'react/jsx-runtime': 'JsxRuntime',
  'react-dom/client': 'ReactDom',
} as const;

/** Names that the code of a page takes from its own window, and not from this process. */
export const pageGlobals = [
  'globalThis',
  'window',
  'self',
  'document',
  'location',
  'history',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'console',
  'reportError',
  'queueMicrotask',
  'getComputedStyle',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'MutationObserver',
  'Event',
  'CustomEvent',
  'EventTarget',
  'AbortController',
  'AbortSignal',
  'HTMLElement',
  'BroadcastChannel',
  'requestAnimationFrame',
  'requestIdleCallback',
  'alert',
] as const;

type Globals = Record<(typeof pageGlobals)[number], unknown>;

/** Evaluates the page's script: each call has its own modules, as a page that is loaded. */
export type EvaluatePage = (globals: Globals) => PageScript;

/** Versions of React and TanStack Query: those of this repository, or the lowest supported ones. */
export type Peers = 'current' | 'lowest';

/** Paths of packages with other versions than those that this module imports. */
const pathsOf: Record<Peers, (name: string) => string> = {
  current: (name) => name,
  lowest: (name) => here(`test/lowest-peers/node_modules/${name}`),
};

/** Bundles the shop's page with the browser half, once for all pages. */
export async function bundlePage(peers: Peers, ...plugins: Plugin[]): Promise<EvaluatePage> {
  const tanstack = '@tanstack/react-query';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: {
      alias: {
        'react-inicis': here('src/index.ts'),
        ...(peers === 'lowest' && { [tanstack]: pathsOf.lowest(tanstack) }),
      },
    },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: here('test/simulation/page/shopPage.tsx'), formats: ['iife'], name: 'page' },
      rolldownOptions: { external: Object.keys(shared), output: { globals: shared } },
    },
  });
  const [output] = 'on' in built ? [] : [built].flat();
  if (!output) throw new Error('the page was not built');
  const names = [...Object.values(shared), ...pageGlobals].join(', ');
  const code = `(function (${names}) { ${output.output[0].code}\nreturn page; })`;
  const evaluate: (...values: unknown[]) => PageScript = runInThisContext(code);
  // React reads these when it is loaded; everything else is given to it with each page.
  const { window } = new JSDOM('', { url: 'https://shop.example/' });
  const { document, navigator } = window;
  Object.assign(globalThis, { window, document, navigator });
  const require = createRequire(import.meta.url);
  const modules = Object.keys(shared).map((name) => require(pathsOf[peers](name)));
  return (globals) => evaluate(...modules, ...pageGlobals.map((name) => globals[name]));
}
