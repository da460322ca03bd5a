// Counts what requests of anybody cost: 2,000 requests of each kind at once, in this process. Prints the
// calls of the REST API, the largest number of calls in flight, the statuses of the answers, and the time.
// The gateway answers each call after 20 ms.
//   npm run build && node bench/requests.mjs           the package of this folder
//   node bench/requests.mjs path/to/other/dist         another build, to compare
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.argv[2] ?? 'dist');
const { createClient, createHandlers, memoryLedger } = await import(
  pathToFileURL(`${dist}/server.js`)
);

const count = 2000;
const answerTime = 20;

/** Creates handlers on a gateway that knows no payment, and counts its calls. */
function createServer() {
  const calls = { all: 0, inFlight: 0, most: 0 };
  const gateway = async (url) => {
    const isToken = String(url).includes('getToken');
    if (!isToken) {
      calls.all += 1;
      calls.inFlight += 1;
      calls.most = Math.max(calls.most, calls.inFlight);
    }
    await new Promise((done) => setTimeout(done, answerTime));
    if (!isToken) calls.inFlight -= 1;
    const now = Math.floor(Date.now() / 1000);
    const token = { access_token: 'token', now, expired_at: now + 1800 };
    if (isToken) return Response.json({ code: 0, message: null, response: token });
    return Response.json({ code: -1, message: 'unknown', response: null }, { status: 404 });
  };
  const orders = new Map([['order_1', { merchantUid: 'order_1', amount: 32000, userId: 'kim' }]]);
  const handlers = createHandlers({
    client: createClient({ key: 'key', secret: 'secret', fetch: gateway }),
    acceptedPgs: ['html5_inicis'],
    ledger: memoryLedger(),
    findOrder: async (merchantUid) => orders.get(merchantUid) ?? null,
    authorize: async (request, { userId }) => request.headers.get('cookie') === `user=${userId}`,
    show: async () => ({}),
    onPaid: async () => {},
    onRefunded: async () => {},
    onAwaitingDeposit: async () => {},
    onReview: async () => {},
    onBillingKeyIssued: async () => {},
  });
  return { handlers, calls };
}

const kinds = {
  'complete, made-up order numbers': ['complete', (n) => ({ impUid: null, merchantUid: `o_${n}` })],
  'complete, made-up payment numbers': [
    'complete',
    (n) => ({ impUid: `imp_${n}`, merchantUid: 'order_1' }),
  ],
  'complete, own order, by its number': [
    'complete',
    () => ({ impUid: null, merchantUid: 'order_1' }),
    'kim',
  ],
  'complete, own order, made-up payment numbers': [
    'complete',
    (n) => ({ impUid: `imp_${n}`, merchantUid: 'order_1' }),
    'kim',
  ],
  'webhook, made-up payment numbers': [
    'webhook',
    (n) => ({ imp_uid: `imp_${n}`, merchant_uid: 'order_1' }),
  ],
  'webhook, one payment number': ['webhook', () => ({ imp_uid: 'imp_1', merchant_uid: 'order_1' })],
  'prepare, made-up order numbers': ['prepare', (n) => ({ merchantUid: `o_${n}` })],
  'billing-key, made-up payment numbers': [
    'billingKey',
    (n) => ({ impUid: `imp_${n}`, merchantUid: 'order_1', customerUid: 'card' }),
  ],
  'confirm, made-up order numbers': [
    'confirm',
    (n) => ({ imp_uid: 'imp_1', merchant_uid: `o_${n}`, amount: 32000 }),
  ],
};

for (const [kind, [name, bodyOf, user = '']] of Object.entries(kinds)) {
  const { handlers, calls } = createServer();
  const begun = performance.now();
  const statuses = {};
  const requests = Array.from({ length: count }, async (_, n) => {
    const headers = { 'content-type': 'application/json', cookie: `user=${user}` };
    const init = { method: 'POST', headers, body: JSON.stringify(bodyOf(n)) };
    const { status } = await handlers[name](new Request('https://shop.example/', init));
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  await Promise.all(requests);
  const time = Math.round(performance.now() - begun);
  console.log(
    `${kind.padEnd(46)} calls ${String(calls.all).padStart(5)}  at once ${String(calls.most).padStart(5)}  ${JSON.stringify(statuses)}  ${time} ms`,
  );
}
