// What 1,000 verifications cost, 50 at a time: requests, tokens, wall and CPU time of each client,
// all in one run, so that the ratios hold on any machine. `npm run build && node bench/server/cost.mjs`
import { contestants } from './contestants.mjs';
import { startGateway } from './startGateway.mjs';

const payments = 1_000;
const concurrency = 50;
const rounds = Number(process.env.ROUNDS ?? 7);

async function verifyAll(verify, receipts) {
  const waiting = [...receipts];
  const work = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) await verify(one);
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}

async function measure({ create }, gateway, receipts) {
  await gateway.call('forget');
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
const receipts = await gateway.call('begin', payments);
const all = await contestants();
const measured = new Map(all.map(({ name }) => [name, []]));
// The first round warms up and is not counted. Taking turns, a busy moment hits everybody.
for (let round = 0; round <= rounds; round += 1) {
  for (const contestant of all) {
    const one = await measure(contestant, gateway, receipts);
    if (round > 0) measured.get(contestant.name).push(one);
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
