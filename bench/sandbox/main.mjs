// Measures the served sandbox beside a plain server of Node, in one run: start time, memory, requests
// per second, and the cost of a write with few and with many payments.
//   npm run build && node bench/sandbox/main.mjs          200 and 50,000 payments
//   PAYMENTS=5000 node bench/sandbox/main.mjs             fewer payments, for a quick look
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, startServer } from './startServer.mjs';

const few = 200;
const many = Number(process.env.PAYMENTS ?? 50_000);
const writes = 1_000;
const rounds = 5;

const card = { card_number: '4000-0000-0000-0001', expiry: '2030-01' };
const buyer = { buyer_name: '홍길동', buyer_email: 'hong@example.com', buyer_tel: '010-1234-5678' };
const command = '../../dist/sandbox/cli.js';
let orders = 0;

async function charge({ call }) {
  orders += 1;
  const order = { merchant_uid: `order_${orders}`, amount: 32_000, name: '원두 1kg', ...buyer };
  const { code } = await call('POST', '/subscribe/payments/onetime', { ...order, ...card });
  if (code !== 0) throw new Error('a charge was refused');
  return order.merchant_uid;
}

/** A charge and its partial refund: two writes. */
async function pay(server) {
  const merchant_uid = await charge(server);
  const refund = { merchant_uid, amount: 1000, reason: '변심' };
  const { code } = await server.call('POST', '/payments/cancel', refund);
  if (code !== 0) throw new Error('a refund was refused');
}

/**
 * Writes that add no payment: a refund of 1 won, and a charge that is refused. They warm up the
 * compiler of the server.
 */
async function warmUp({ call }, at) {
  const merchant_uid = `order_${1 + (at % few)}`;
  await call('POST', '/payments/cancel', { merchant_uid, amount: 1, reason: '변심' });
  const order = { merchant_uid, amount: 32_000, name: '원두 1kg', ...buyer };
  await call('POST', '/subscribe/payments/onetime', { ...order, ...card });
}

const read = ({ call }) => call('GET', '/payments/find/order_1');
const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];
const megabytes = (bytes) => Math.round(bytes / 2 ** 20);

async function measureSandbox(args) {
  const server = await startServer(command, ['sandbox', '--port', '0', ...args]);
  orders = 0;
  await server.signIn();
  const { memory } = await server.usage();
  for (let at = 0; at < few; at += 1) await pay(server);
  await measure(server, 2 * writes, warmUp);
  const costs = async () => {
    const list = [];
    for (let round = 0; round < rounds; round += 1)
      list.push(await measure(server, writes / rounds / 2, pay));
    return list;
  };
  const atFew = await costs();
  const reads = await measure(server, 2 * writes, read);
  await measure(server, many - orders, charge);
  const atMany = await costs();
  const { memory: memoryAtMany } = await server.usage();
  await server.stop();
  const restarted =
    args.length > 0 && (await startServer(command, ['sandbox', '--port', '0', ...args]));
  if (restarted) await restarted.stop();
  const cpuOf = (list) => median(list.map(({ cpu }) => cpu)) / 2;
  const perSecond = 2 * median(atFew.map((one) => one.perSecond));
  return {
    'start ms': Math.round(server.startTime),
    'memory MB': megabytes(memory),
    'reads/s': Math.round(reads.perSecond),
    'writes/s': Math.round(perSecond),
    [`write CPU ms at ${few}`]: cpuOf(atFew).toFixed(3),
    [`at ${many}`]: cpuOf(atMany).toFixed(3),
    ratio: (cpuOf(atMany) / cpuOf(atFew)).toFixed(2),
    [`memory MB at ${many}`]: megabytes(memoryAtMany),
    ...(restarted && { [`start ms at ${many}`]: Math.round(restarted.startTime) }),
  };
}

async function measureStub() {
  const server = await startServer('stub.mjs');
  const { memory } = await server.usage();
  const write = ({ call }) => call('POST', '/payments/cancel', { ...card, ...buyer });
  await measure(server, writes, write);
  const reads = await measure(server, 2 * writes, read);
  const written = await measure(server, 2 * writes, write);
  await server.stop();
  return {
    'start ms': Math.round(server.startTime),
    'memory MB': megabytes(memory),
    'reads/s': Math.round(reads.perSecond),
    'writes/s': Math.round(written.perSecond),
    [`write CPU ms at ${few}`]: written.cpu.toFixed(3),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const rows = {
  'plain node:http': await measureStub(),
  sandbox: await measureSandbox([]),
  'sandbox --state': await measureSandbox(['--state', join(folder, 'state.db')]),
};
rmSync(folder, { recursive: true });
for (const [name, row] of Object.entries(rows)) {
  console.log(`\n${name}`);
  for (const [label, value] of Object.entries(row)) console.log(`  ${label.padEnd(24)} ${value}`);
}
