// Measures the code that a shopper downloads for a payment button: with Vite, webpack and esbuild, beside
// packages of other payment services. Minified, gzipped, without React and without the script that each
// package loads from its service. Prints what a page loads at once, and all that a payment loads.
//   npm run build && npm ci --prefix bench/size && node bench/size/main.mjs
import { gzipSync } from 'node:zlib';
import { bundlePage, bundlers } from './bundlers.mjs';
import { uses } from './uses.mjs';

/** Entries of code that a payment does not need: texts for developers, and billing keys. */
const notForPayments = /explanations|runBillingKey/i;

const sizeOf = (chunks) =>
  chunks.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
const kB = (bytes) => (bytes / 1000).toFixed(2);

/** Returns the chunks, and the chunks that they import. */
function withImports(chunks, all) {
  const loaded = new Set(chunks);
  for (const { imports } of loaded)
    for (const chunk of all.filter(({ name }) => imports.includes(name))) loaded.add(chunk);
  return [...loaded];
}

/** Returns the sizes of the code that the page loads at once, and of all code of a payment. */
async function measure(bundler, code, peers) {
  const chunks = await bundlePage(bundler, code, peers);
  const eager = chunks.filter(({ isEntry }) => isEntry);
  const lazy = chunks.filter(({ entries }) => entries.some((one) => !notForPayments.test(one)));
  const sizes = [eager, [...eager, ...lazy]].map((some) => sizeOf(withImports(some, chunks)));
  return sizes.map(kB).join(' / ');
}

const titles = {
  excluded:
    'Added to a page that has the peer dependencies already (TanStack Query, @stripe/stripe-js)',
  included: 'Added to a page that has only React',
};
for (const [kind, title] of Object.entries(titles)) {
  console.log(`\n${title}: kB at once / kB in all, gzipped`);
  const rows = {};
  for (const { name, code, peers } of uses) {
    rows[name] = {};
    for (const bundler of bundlers)
      rows[name][bundler] = await measure(
        bundler,
        code,
        peers && kind === 'excluded' ? [peers] : [],
      );
  }
  console.table(rows);
}
