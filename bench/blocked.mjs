// Measures how long the main thread of the page is blocked around a payment. The vendor's script
// reads the channel list with a synchronous request, in `init` and after each answer. The page runs
// in Chromium and loads the served sandbox. One run measures the script alone and the script with
// this package; the ratio shows the time that this package adds.
//   node bench/blocked.mjs [runs]
import { createServer } from 'vite';

const runs = Number(process.argv[2] ?? 3);
const delays = [0, 100, 300];
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  appType: 'custom',
});
const { startVendor } = await server.ssrLoadModule('/test/conformance/vendor.ts');
const { bundleShop } = await server.ssrLoadModule('/test/resilience/bundle.ts');
const vendor = await startVendor();
const javascript = { 'content-type': 'text/javascript; charset=utf-8' };
vendor.files.set('/app.js', { body: await bundleShop(19), headers: javascript });

/**
 * Measures the gaps between the calls of a timer, from the start of the page. During a long gap the
 * page cannot react to a click.
 */
const freezeProbe = `<script>
let last = performance.now(), gaps = [];
setInterval(() => { const now = performance.now(); gaps.push(now - last); last = now; }, 4);
window.longestFreeze = () => { const longest = Math.max(0, ...gaps); gaps = []; return Math.round(longest); };
</script>`;

const shop = (preload) =>
  `<!doctype html><meta charset="utf-8"><body>${freezeProbe}<div data-shop='[{"preload":"${preload}"}]'></div><script src="/app.js"></script>`;
const alone = `<!doctype html><meta charset="utf-8"><body>${freezeProbe}<button>pay</button><script src="https://cdn.iamport.kr/v1/iamport.js"></script>
<script>
document.querySelector('button').onclick = () => IMP.request_pay({ pg: 'html5_inicis', merchant_uid: 'alone_' + Math.random(), name: 'n', amount: 1000, buyer_tel: '010' }, () => {});
</script>`;

const waitForFrames = (page) =>
  page.waitForFunction(() => document.querySelectorAll('iframe.imp-frame').length > 0);
const pause = (page) => page.waitForTimeout(250);
const waitForWindow = (page) =>
  page.waitForFunction(() => document.querySelector('.imp-dialog:is(.pc, .mobile)') !== null);

/**
 * Returns the longest freezes in milliseconds: `before` while the payment is prepared, `click` from
 * the click until the window is open, `after` from then on.
 */
async function measure(body, { ready, fromStart }) {
  vendor.sandbox.next({ after: 400, end: 'approve' });
  const { page } = await vendor.visit({ body });
  await page.getByRole('button').waitFor();
  await pause(page);
  if (!fromStart) await page.evaluate('longestFreeze()');
  await ready?.(page);
  const before = ready ? await page.evaluate('longestFreeze()') : 0;
  await page.getByRole('button').click();
  await waitForWindow(page);
  const click = await page.evaluate('longestFreeze()');
  await page.waitForFunction(() => document.querySelector('.imp-dialog:is(.pc, .mobile)') === null);
  await waitForFrames(page);
  await pause(page);
  const after = await page.evaluate('longestFreeze()');
  await page.context().close();
  return { before, click, after };
}

const waitUntilReady = async (page) => {
  await waitForFrames(page);
  await pause(page);
};
const cases = {
  'script alone': [
    alone,
    {
      ready: async (page) => {
        await page.evaluate(() => window.IMP.init('imp00000000'));
        await waitUntilReady(page);
      },
    },
  ],
  // The start of the page is included, because the script loads while the page renders.
  'preload mount': [shop('mount'), { ready: waitUntilReady, fromStart: true }],
  'preload intent': [
    shop('intent'),
    {
      ready: async (page) => {
        await page.getByRole('button').hover();
        await waitUntilReady(page);
      },
    },
  ],
  'preload click': [shop('click'), { ready: null }],
};

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
console.log('longest freeze in ms, median of', runs);
console.log(
  'list delay | case                |   preparation | click | after the answer | × script',
);
for (const delay of delays) {
  vendor.sandbox.faults.list = delay ? { delay } : undefined;
  let base = 1;
  for (const [name, [body, options]] of Object.entries(cases)) {
    const results = [];
    for (let run = 0; run < runs; run += 1) results.push(await measure(body, options));
    const [before, click, after] = ['before', 'click', 'after'].map((key) =>
      median(results.map((one) => one[key])),
    );
    const worst = Math.max(before, click, after);
    if (name === 'script alone') base = worst;
    const cells = [
      `${delay} ms`.padStart(10),
      name.padEnd(19),
      String(before).padStart(13),
      String(click).padStart(5),
      String(after).padStart(16),
      (worst / base).toFixed(2).padStart(8),
    ];
    console.log(cells.join(' | '));
  }
}
await vendor.close();
await server.close();
