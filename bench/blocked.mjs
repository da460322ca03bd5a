// How long the page stands still around a payment: the vendor's script reads its channel list with a
// blocking request, in `init` and after each answer. Measured in Chromium on the served sandbox, the
// script alone and below the kit in one run; the ratio is what the kit adds.
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

/** Runs from the start: every gap between two beats is time in which nobody could click. */
const heart = `<script>
let last = performance.now(), gaps = [];
setInterval(() => { const now = performance.now(); gaps.push(now - last); last = now; }, 4);
window.frozen = () => { const longest = Math.max(0, ...gaps); gaps = []; return Math.round(longest); };
</script>`;

const shop = (preload) =>
  `<!doctype html><meta charset="utf-8"><body>${heart}<div data-shop='[{"preload":"${preload}"}]'></div><script src="/app.js"></script>`;
const alone = `<!doctype html><meta charset="utf-8"><body>${heart}<button>pay</button><script src="https://cdn.iamport.kr/v1/iamport.js"></script>
<script>
document.querySelector('button').onclick = () => IMP.request_pay({ pg: 'html5_inicis', merchant_uid: 'alone_' + Math.random(), name: 'n', amount: 1000, buyer_tel: '010' }, () => {});
</script>`;

const frames = (page) =>
  page.waitForFunction(() => document.querySelectorAll('iframe.imp-frame').length > 0);
const rest = (page) => page.waitForTimeout(250);
const shown = (page) =>
  page.waitForFunction(() => document.querySelector('.imp-dialog:is(.pc, .mobile)') !== null);

/** The longest freeze in milliseconds: while getting ready, from the click on, after the answer. */
async function measure(body, { ready, fromStart }) {
  vendor.sandbox.next({ after: 400, end: 'approve' });
  const { page } = await vendor.visit({ body });
  await page.getByRole('button').waitFor();
  await rest(page);
  if (!fromStart) await page.evaluate('frozen()');
  await ready?.(page);
  const before = ready ? await page.evaluate('frozen()') : 0;
  await page.getByRole('button').click();
  await shown(page);
  const click = await page.evaluate('frozen()');
  await page.waitForFunction(() => document.querySelector('.imp-dialog:is(.pc, .mobile)') === null);
  await frames(page);
  await rest(page);
  const after = await page.evaluate('frozen()');
  await page.context().close();
  return { before, click, after };
}

const settle = async (page) => {
  await frames(page);
  await rest(page);
};
const cases = {
  'script alone': [
    alone,
    {
      ready: async (page) => {
        await page.evaluate(() => window.IMP.init('imp00000000'));
        await settle(page);
      },
    },
  ],
  // With the page's own start: the script is read while it draws.
  'kit, preload mount': [shop('mount'), { ready: settle, fromStart: true }],
  'kit, preload intent': [
    shop('intent'),
    {
      ready: async (page) => {
        await page.getByRole('button').hover();
        await settle(page);
      },
    },
  ],
  'kit, preload click': [shop('click'), { ready: null }],
};

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
console.log('longest freeze in ms, median of', runs);
console.log(
  'list after | case                | getting ready | click | after the answer | × script',
);
for (const delay of delays) {
  vendor.sandbox.faults.list = delay ? { delay } : undefined;
  let base = 1;
  for (const [name, [body, how]] of Object.entries(cases)) {
    const results = [];
    for (let run = 0; run < runs; run += 1) results.push(await measure(body, how));
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
