// Measures payment buttons in Chromium beside plain buttons with `useMutation`, alternately in one page,
// with the production build of React. Times are CPU time of the page's main thread, so that other
// programs of the machine do not change the ratios.
//   npm run build && node bench/browser/main.mjs [runs]
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../../scripts/chromium.mjs';

const runs = Number(process.argv[2] ?? 15);
const root = new URL('../../', import.meta.url).pathname;

/** Bundles the pages. React reports commits only in its profiling build, which is slower. */
async function bundle(isProfiling) {
  const alias = [
    { find: /^react-inicis\/sandbox$/, replacement: `${root}dist/sandbox.js` },
    { find: /^react-inicis$/, replacement: `${root}dist/index.js` },
    ...(isProfiling ? [{ find: /^react-dom\/client$/, replacement: 'react-dom/profiling' }] : []),
  ];
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: `${root}bench/browser/pages.tsx`,
        output: { codeSplitting: false },
      },
    },
  });
  return result.output[0].code;
}

const browser = await chromium.launch({ ...launchOptions(), args: ['--js-flags=--expose-gc'] });

async function openPage(isProfiling) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ content: await bundle(isProfiling), type: 'module' });
  await page.waitForFunction(() => 'bench' in globalThis);
  return page;
}

const page = await openPage(false);
const devtools = await page.context().newCDPSession(page);
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

/** Returns the CPU time of the tasks of the main thread, in milliseconds. */
async function cpuTime() {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1_000;
}

async function measure(work) {
  await page.evaluate((args) => globalThis.bench.prepare(...args), work);
  const begin = await cpuTime();
  await page.evaluate(() => globalThis.bench.run());
  const time = (await cpuTime()) - begin;
  await page.evaluate(() => globalThis.bench.clean());
  return time;
}

const median = (values) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];

/** Prints the medians of both kinds and their ratio. Returns the median of the payment buttons. */
async function compare(title, goal, name, ...args) {
  const times = { plain: [], payment: [] };
  for (let run = 0; run < runs + 2; run += 1) {
    for (const kind of ['plain', 'payment']) {
      const time = await measure([name, kind, ...args]);
      // The compiler of the browser optimises the code during the first runs.
      if (run > 1) times[kind].push(time);
    }
  }
  const [plain, payment] = [median(times.plain), median(times.payment)];
  const cells = [plain, payment].map((time) => `${time.toFixed(2)} ms`.padStart(15)).join('');
  console.log(`${title.padEnd(30)}${cells}   × ${(payment / plain).toFixed(2)}   goal × ${goal}`);
  return payment;
}

console.log(`median of ${runs} runs              plain button payment button`);
await measure(['mount', 'plain', 100, 20]);
await measure(['mount', 'payment', 100, 20]);
await compare('mount 1 button, on 50 pages', 1.5, 'mount', 1, 50);
await compare('mount 100 buttons, on 5 pages', 1.5, 'mount', 100, 5);
const thousand = await compare('mount 1,000 buttons', 1.5, 'mount', 1_000, 1);
const most = await compare('mount 4,000 buttons', 1.5, 'mount', 4_000, 1);
console.log(`4,000 buttons take × ${(most / thousand).toFixed(2)} of 1,000 (goal: linear, × 4)`);
await compare('100 renders of 100 buttons', 3, 'rerender', 100, 100);
await page.close();

const profiled = await openPage(true);
const payments = [];
for (let run = 0; run < Math.min(runs, 7); run += 1)
  payments.push(await profiled.evaluate(() => globalThis.bench.pay()));
const of = (key) => median(payments.map((one) => one[key]));
console.log(
  `click to request_pay: ${of('time').toFixed(1)} ms, ${of('frames')} frames drawn before it (goal: within one frame)`,
);
console.log(
  `commits of the button per payment: ${of('paying')}; of another button: ${of('idle')} (goal: 0)`,
);
await browser.close();
