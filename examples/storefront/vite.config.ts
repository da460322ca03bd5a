import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

// On the built package, as a merchant's bundler would: the page, and with `--ssr server/main.ts` the
// server.
export default defineConfig(({ isSsrBuild }) => ({
  root,
  build: isSsrBuild
    ? { outDir: 'dist', emptyOutDir: false, target: 'node20' }
    : { outDir: 'dist/page' },
}));
