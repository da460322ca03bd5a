// Measures 1,000 verifications with each client, 50 at a time: requests, tokens, wall time and CPU
// time. One run measures all clients, so that the ratios are comparable on every machine.
//   npm run build && node bench/server/cost.mjs
import { loadClients } from './clients.mjs';
import { startGateway } from './startGateway.mjs';

const payments = 1_000;
const concurrency = 50;
const rounds = Number(process.env.ROUNDS ?? 7);

async function verifyAll(verify, receipts) {
  const queue = [...receipts];
  const work = async () => {
    for (let one = queue.pop(); one; one = queue.pop()) await verify(one);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

async function measure({ create }, gateway, receipts) {
  await gateway.call('clearRequests');
  const verify = create(gateway.baseUrl);
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await verifyAll(verify, receipts);
  const { user, system } = process.cpuUsage(cpu);
  const requests = await gateway.call('requests');
  return {
    cpu: (user + system) / 1000,
    wall: performance.now() - wall,
    requests: requests.length,
    tokens: requests.filter((one) => one.endsWith('/users/getToken')).length,
  };
}

const median = (numbers) => numbers.sort((one, other) => one - other)[numbers.length >> 1];

const gateway = await startGateway();
const receipts = await gateway.call('createPayments', payments);
const clients = await loadClients();
const measured = new Map(clients.map(({ name }) => [name, []]));
// The first rounds are a warm-up and are not counted. Each round measures every client, so that a
// short load of the machine affects all clients.
const warmingUp = 2;
for (let round = 1 - warmingUp; round <= rounds; round += 1) {
  for (const client of clients) {
    const one = await measure(client, gateway, receipts);
    if (round > 0) measured.get(client.name).push(one);
  }
}
gateway.stop();

const rows = [...measured].map(([client, list]) => ({
  client,
  requests: median(list.map(({ requests }) => requests)),
  tokens: median(list.map(({ tokens }) => tokens)),
  'wall ms': Math.round(median(list.map(({ wall }) => wall))),
  'CPU ms': Math.round(median(list.map(({ cpu }) => cpu))),
}));
const [{ 'CPU ms': base }] = rows;
console.log(`${payments} verifications, ${concurrency} at a time, median of ${rounds} rounds`);
console.table(rows.map((row) => ({ ...row, '× fetch': (row['CPU ms'] / base).toFixed(2) })));
