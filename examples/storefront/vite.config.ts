import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const src = (entry: string) => fileURLToPath(new URL(`../../src/${entry}.ts`, import.meta.url));

// `npm start` builds the shop on the built package, as a merchant's bundler would; `npm run dev`
// serves it on the sources.
export default defineConfig(({ command, isPreview }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve:
    command === 'serve' && !isPreview
      ? {
          alias: {
            'react-inicis/server': src('server'),
            'react-inicis/sandbox': src('sandbox'),
            'react-inicis': src('index'),
          },
        }
      : {},
  server: { port: 4100 },
  preview: { port: 4100 },
}));
