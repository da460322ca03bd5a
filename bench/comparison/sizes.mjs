// Prints the size of the code that an app gets from this package and from packages for other payment
// services: minified, gzipped, without React. The scripts that all of them load from their vendor's
// server are not counted: they cannot be downloaded here.
//   npm run build && npm ci --prefix bench/comparison && node bench/comparison/sizes.mjs
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const folder = new URL('./', import.meta.url).pathname;
const root = new URL('../../', import.meta.url).pathname;
const react = [/^react($|\/)/, /^react-dom($|\/)/];
const query = /^@tanstack\/react-query/;

const checkout = {
  code: `export { InicisProvider, InicisCheckout, verifyAt } from '${root}dist/index.js';`,
  folder: root,
};
const cases = [
  { name: 'react-inicis', ...checkout, external: [...react, query] },
  { name: 'react-inicis with TanStack Query', ...checkout, external: react },
  {
    name: '@portone/browser-sdk (V2)',
    code: "export { requestPayment } from '@portone/browser-sdk/v2';",
  },
  {
    name: '@tosspayments/tosspayments-sdk',
    code: "export { loadTossPayments } from '@tosspayments/tosspayments-sdk';",
  },
  {
    name: '@stripe/react-stripe-js',
    code: `export { Elements, PaymentElement, useStripe, useElements } from '@stripe/react-stripe-js';
export { loadStripe } from '@stripe/stripe-js';`,
  },
  {
    name: '@paypal/react-paypal-js',
    code: "export { PayPalScriptProvider, PayPalButtons } from '@paypal/react-paypal-js';",
  },
];

/** Bundles a case. Returns the gzipped bytes that are loaded at once, and on demand. */
async function measure({ code, folder: place = folder, external = react }) {
  const entry = `${place}sizes-entry.mjs`;
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: place,
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === 'virtual:entry' ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:entry',
        preserveEntrySignatures: 'strict',
        external,
      },
    },
  });
  const chunks = new Map(
    [result]
      .flat()
      .flatMap(({ output }) => output)
      .filter(({ type, fileName }) => type === 'chunk' && !/explanations/i.test(fileName))
      .map((chunk) => [chunk.fileName, chunk]),
  );
  const eager = new Set();
  const add = (chunk) => {
    if (!chunk || eager.has(chunk)) return;
    eager.add(chunk);
    for (const name of chunk.imports) add(chunks.get(name));
  };
  add([...chunks.values()].find(({ isEntry }) => isEntry));
  const sizeOf = (some) =>
    some.reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
  return {
    eager: sizeOf([...eager]),
    lazy: sizeOf([...chunks.values()].filter((chunk) => !eager.has(chunk))),
  };
}

if (!existsSync(`${folder}node_modules`)) {
  console.warn('Run `npm ci --prefix bench/comparison` first. Only this package is measured.');
}
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);
for (const one of cases) {
  if (!one.folder && !existsSync(`${folder}node_modules`)) continue;
  const { eager, lazy } = await measure(one);
  console.log(`${one.name.padEnd(34)}${kb(eager)} at once ${kb(lazy)} on demand`);
}
