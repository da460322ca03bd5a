// Measures the example shop under load: 50 shoppers check out at the same time, again and again, against
// its server, its database and its gateway, over HTTP. Then the books of the shop and of the gateway are
// compared. At the end a route of the same server that only writes an order is measured, for the ratio.
//   npm run build && npm run build:shop && node bench/storefront/main.mjs       60 seconds
//   SECONDS=15 SHOPPERS=20 node bench/storefront/main.mjs                       shorter
import { createClient } from '@libsql/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createShopper } from './shopper.mjs';
import { cpuOf, memoryOf, startShop } from './startShop.mjs';

const seconds = Number(process.env.SECONDS ?? 60);
const count = Number(process.env.SHOPPERS ?? 50);
const price = 64_000;

const folder = mkdtempSync(join(tmpdir(), 'bench-storefront-'));
const databaseUrl = `file:${join(folder, 'shop.db')}`;
const shop = await startShop(databaseUrl);
const memory = { before: memoryOf(shop.pid), most: 0 };
const watch = setInterval(() => {
  memory.most = Math.max(memory.most, memoryOf(shop.pid));
}, 500);

/** Runs `work` of every shopper again and again. Returns the times in milliseconds, and the errors. */
async function repeat(shoppers, length, work) {
  const end = performance.now() + length * 1000;
  const cpuBefore = cpuOf(shop.pid);
  const times = [];
  const errors = new Map();
  const loop = async (shopper) => {
    while (performance.now() < end) {
      const begun = performance.now();
      try {
        await work(shopper);
        times.push(performance.now() - begun);
      } catch (error) {
        errors.set(error.message, (errors.get(error.message) ?? 0) + 1);
      }
    }
  };
  await Promise.all(shoppers.map(loop));
  const sorted = times.toSorted((one, other) => one - other);
  const at = (part) => Math.round(sorted[Math.floor(part * sorted.length)] ?? 0);
  const perSecond = Number((times.length / length).toFixed(1));
  const cpu = Number(((cpuOf(shop.pid) - cpuBefore) / times.length).toFixed(1));
  return {
    count: times.length,
    perSecond,
    p50: at(0.5),
    p99: at(0.99),
    'CPU ms each': cpu,
    errors,
  };
}

/** Answers that the shoppers got: each order number that was told to be paid. */
const told = new Set();

async function checkOut(shopper, at) {
  const order = await shopper.order();
  await shopper.prepare(order);
  const impUid = await shopper.pay(order);
  // A tenth of the pages is closed before the answer, and a tenth asks twice at the same time.
  const kind = at % 10;
  if (kind === 0) return;
  const asked = await Promise.all(
    Array.from({ length: kind === 1 ? 2 : 1 }, () => shopper.complete(order, impUid)),
  );
  if (asked.some(({ paid }) => paid?.amount !== price)) throw new Error('not told to be paid');
  told.add(order.merchantUid);
}

let checkouts = 0;
const shoppers = await Promise.all(Array.from({ length: count }, () => createShopper(shop)));
await repeat(shoppers, Math.min(3, seconds / 5), (shopper) => checkOut(shopper, 2));
const load = await repeat(shoppers, seconds, (shopper) => checkOut(shopper, (checkouts += 1)));

// The last webhooks and mails.
await sleep(3000);
const books = await compareBooks();
const plain = await repeat(shoppers, Math.max(5, seconds / 6), (shopper) => shopper.order());
clearInterval(watch);
await shop.stop();
rmSync(folder, { recursive: true });

/** Compares the payments of the gateway with the orders, the mails and the answers. */
async function compareBooks() {
  const { payments } = await (await fetch(`${shop.gateway}/sandbox/payments`)).json();
  const database = createClient({ url: databaseUrl });
  const rowsOf = async (sql) => (await database.execute(sql)).rows;
  const orders = new Map(
    (await rowsOf('select merchant_uid, paid from orders')).map((row) => [
      row.merchant_uid,
      row.paid,
    ]),
  );
  const paid = payments.filter(({ status }) => status === 'paid');
  const mails = (await rowsOf(`select key from outbox where key like 'paid:%'`)).length;
  const reviews = (await rowsOf('select imp_uid from reviews')).length;
  database.close();
  const wrong = [...orders].filter(([, amount]) => amount !== 0 && amount !== price).length;
  const recorded = [...orders.values()].filter((amount) => amount === price).length;
  return {
    'paid at the gateway': paid.length,
    'recorded as paid': recorded,
    lost: paid.filter(({ merchant_uid }) => orders.get(merchant_uid) !== price).length,
    'doubled or wrong': wrong + Math.abs(mails - recorded),
    'told to be paid, and not recorded': [...told].filter((uid) => orders.get(uid) !== price)
      .length,
    'in review': reviews,
  };
}

const show = (title, rows) => {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(rows)) console.log(`  ${name.padEnd(34)} ${value}`);
};
const rowsOf = ({ errors, ...row }) => ({
  ...row,
  errors: JSON.stringify(Object.fromEntries(errors)),
});
show(`${count} shoppers, ${seconds} s: checkouts`, rowsOf(load));
show('Books', books);
show('The same server: a route that only writes an order', rowsOf(plain));
show('Ratio of a checkout to that route', {
  p50: (load.p50 / plain.p50).toFixed(1),
  p99: (load.p99 / plain.p99).toFixed(1),
  'per second': (plain.perSecond / load.perSecond).toFixed(1),
  'CPU time': (load['CPU ms each'] / plain['CPU ms each']).toFixed(1),
});
show('Memory of the shop, MB', memory);
const isRight = books.lost + books['doubled or wrong'] + books['in review'] === 0;
if (!isRight || load.errors.size > 0) process.exitCode = 1;
