// Runs one sample of the docs as a server whose gateway is unreachable, and reports what happened as
// one line of JSON. The parent process passes the file of the sample. The process must not end because
// of the sample: a rejection that nothing handles ends it with an error.
import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createClient, createHandlers, memoryLedger } from '../../dist/server.js';

const file = process.argv[2] ?? '';

// Closes each connection at once. It keeps its port: a server of another process could listen on a free one.
const closing = createTcpServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
await once(closing, 'listening');
const unreachable = `http://127.0.0.1:${closing.address().port}`;

const network = globalThis.fetch;
let gatewayCalls = 0;
globalThis.fetch = (input, init) => {
  const url = String(input instanceof Request ? input.url : input);
  if (!url.startsWith('https://api.iamport.kr')) return network(input, init);
  gatewayCalls += 1;
  return network(url.replace('https://api.iamport.kr', unreachable), init);
};

// Timers of hours fire at once.
const spans = [];
const later = globalThis.setInterval;
globalThis.setInterval = (work, time, ...values) => {
  spans.push([time, ...values]);
  return later(work, 300, ...values);
};

const logged = [];
console.error = (...values) => void logged.push(values.map(String).join(' '));

// A server of a sample listens on a free port.
const servers = [];
const { listen } = Server.prototype;
Server.prototype.listen = function listenOnFreePort() {
  servers.push(this);
  return listen.call(this, 0, '127.0.0.1');
};

/** Functions that a sample mounts on an app that its reader has. */
const mounted = [];
const order = { merchantUid: 'order_1', amount: 1000, userId: 'kim' };
const nothing = async () => undefined;
const shop = {
  env: { PORTONE_KEY: 'key', PORTONE_SECRET: 'secret' },
  ledger: memoryLedger(),
  orders: { find: async () => order, markPaid: nothing, addRefund: nothing, saveAccount: nothing },
  outbox: { put: nothing },
  reviews: { save: nothing, open: async () => [{ impUid: 'imp_1' }, { impUid: 'imp_2' }] },
  userOf: async () => 'kim',
  test: () => undefined,
  app: { post: (_, answer) => mounted.push((raw) => answer({ req: { raw } })) },
};
Object.assign(globalThis, shop);
const client = createClient({ key: 'key', secret: 'secret' });
globalThis.handlers = createHandlers({
  client,
  acceptedPgs: ['html5_inicis'],
  ledger: shop.ledger,
  findOrder: shop.orders.find,
  authorize: async () => true,
  onPaid: nothing,
  onRefunded: nothing,
  onAwaitingDeposit: nothing,
  onReview: nothing,
  show: nothing,
});

/** Returns the server of a sample, which mounts handlers in one of several ways. */
async function serverOf({ app, handlers, POST }) {
  if (servers.length > 0) return servers[0];
  if (app?.ready) {
    await app.ready();
    return app.server;
  }
  const listener = app?.use && !app.fetch ? app : undefined;
  const fetchOf = mounted[0] ?? handlers?.fetch ?? POST ?? app?.fetch;
  if (!listener && !fetchOf) return undefined;
  return createServer(listener ?? getRequestListener(fetchOf));
}

async function statusesOf(server) {
  if (!server.listening) {
    listen.call(server, 0, '127.0.0.1');
    await once(server, 'listening');
  }
  const post = async (action, body) => {
    const response = await network(
      `http://127.0.0.1:${server.address().port}/api/inicis/${action}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      },
    );
    const { error } = await response.json();
    return [response.status, error?.reason];
  };
  const { merchantUid } = order;
  const complete = await post('complete', { impUid: 'imp_1', merchantUid });
  if (mounted.length > 0) return [complete];
  return [
    complete,
    await post('webhook', { imp_uid: 'imp_1', merchant_uid: merchantUid }),
    await post('prepare', { merchantUid }),
  ];
}

const sample = await import(pathToFileURL(file).href);
const server = await serverOf(sample);
const statuses = server ? await statusesOf(server) : [];
const calls = Object.entries(sample).filter(
  ([, value]) => typeof value === 'function' && value.length === 0,
);
const ends = await Promise.allSettled(calls.map(([, call]) => call()));
const jobs = Object.fromEntries(calls.map(([name], at) => [name, ends[at].status]));
// Two more runs of each timer.
if (spans.length > 0) await new Promise((resolve) => setTimeout(resolve, 2500));
process.stdout.write(JSON.stringify({ statuses, jobs, spans, logged, gatewayCalls }));
process.exit(0);
