// Measures the code that a shopper downloads. A page uses the package, and Vite builds it like an app:
// ES modules, split, minified, gzipped, without the peer dependencies. Prints the size of the code that
// is loaded at once (eager) and on demand (lazy). Fails if a size exceeds its budget. Chunks named
// `explanations` are not counted, because only developers load them. `bench/size` measures other
// bundlers and other packages.
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const dist = new URL('../dist/', import.meta.url).pathname;

const cases = [
  {
    name: 'provider + checkout',
    entry: 'index',
    uses: ['InicisProvider', 'InicisCheckout'],
    budget: 4400,
  },
  {
    name: 'InicisProvider + InicisCheckout + verifyAt',
    entry: 'index',
    uses: ['InicisProvider', 'InicisCheckout', 'verifyAt'],
    budget: 4900,
    budgetInAll: 23_200,
  },
  {
    name: 'provider + usePayment',
    entry: 'index',
    uses: ['InicisProvider', 'usePayment'],
    budget: 3700,
  },
  { name: 'PaymentError', entry: 'index', uses: ['PaymentError'], budget: 400 },
  { name: 'cardIssuers', entry: 'index', uses: ['cardIssuers'], without: /react/ },
  { name: 'nothing', entry: 'index', uses: [], budget: 30 },
  { name: 'nothing from the server entry', entry: 'server', uses: [], budget: 30 },
  { name: 'nothing from the sandbox entry', entry: 'sandbox', uses: [], budget: 30 },
  { name: 'the whole browser entry', entry: 'index', uses: ['*'] },
];

const size = (chunks) =>
  chunks
    .filter(({ fileName }) => !/explanations/i.test(fileName))
    .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
const kb = (bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(9);

async function measure({ entry, uses }) {
  const from = `${dist}${entry}.js`;
  const code =
    uses.length === 0
      ? `import '${from}';`
      : uses[0] === '*'
        ? `import * as all from '${from}'; globalThis.page = all;`
        : `import { ${uses.join(', ')} } from '${from}'; globalThis.page = [${uses.join(', ')}];`;
  const { output } = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? id : undefined),
        load: (id) => (id === 'virtual:entry' ? code : undefined),
      },
    ],
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: 'virtual:entry',
        external: [/^react($|\/)/, /^react-dom($|\/)/, /^@tanstack\/react-query/],
      },
    },
  }).then((result) => (Array.isArray(result) ? result[0] : result));
  const chunks = new Map(output.map((chunk) => [chunk.fileName, chunk]));
  const eager = new Set();
  const addEager = (chunk) => {
    if (!chunk || eager.has(chunk)) return;
    eager.add(chunk);
    for (const name of chunk.imports) addEager(chunks.get(name));
  };
  addEager(output.find((chunk) => chunk.isEntry));
  return {
    eager: size([...eager]),
    lazy: size(output.filter((chunk) => !eager.has(chunk))),
    imports: [...eager].flatMap((chunk) => chunk.imports),
  };
}

let failed = 0;
for (const one of cases) {
  const { eager, lazy, imports } = await measure(one);
  const over =
    (one.budget !== undefined && eager > one.budget) ||
    (one.budgetInAll !== undefined && eager + lazy > one.budgetInAll);
  const importsForbidden = one.without && imports.some((name) => one.without.test(name));
  if (over || importsForbidden) failed += 1;
  const budget = one.budget === undefined ? '' : `of ${kb(one.budget).trim()}`;
  console.log(
    `${over || importsForbidden ? '✗' : '✓'} ${one.name.padEnd(43)}${kb(eager)} ${budget.padEnd(12)} + ${kb(lazy).trim()} lazy${importsForbidden ? `, and imports ${imports.join(' ')}` : ''}`,
  );
}
if (failed > 0) {
  console.error(
    `size: ${failed} failed. Every shopper downloads this code: remove some, or load it on demand.`,
  );
  process.exit(1);
}
