import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `npm start` builds the page, and the server with `--ssr server/main.ts`. Both use the built
// package, as a merchant's bundler does. `npm run dev` runs beside it and serves the page from the
// sources.
export default defineConfig(({ command, isSsrBuild }) => ({
  root: here('.'),
  build: isSsrBuild
    ? { outDir: 'dist', emptyOutDir: false, target: 'node20' }
    : { outDir: 'dist/page' },
  resolve:
    command === 'serve'
      ? {
          alias: {
            'react-inicis/server': here('../../src/server.ts'),
            'react-inicis/sandbox': here('../../src/sandbox.ts'),
            'react-inicis': here('../../src/index.ts'),
          },
        }
      : {},
  server: { port: 4101, proxy: { '/api': 'http://localhost:4100' } },
}));
