// Serves the REST API of the sandbox as a real HTTP server in a separate process. So the measured
// cost of a client does not include the cost of the gateway, and broken connections are real.
import { createServer } from 'node:http';
import { createSandbox } from '../../dist/sandbox.js';

let sandbox = createSandbox();
let requests = [];

async function createPayments(payments) {
  sandbox = createSandbox();
  requests = [];
  const answers = [];
  for (let at = 0; at < payments; at += 1) {
    const order = { merchant_uid: `order_${at}`, name: '원두 1kg', amount: 32000 };
    answers.push(await sandbox.pay({ pay_method: 'card', buyer_tel: '010', ...order }));
  }
  return answers.map(({ imp_uid: impUid, merchant_uid: merchantUid }) => ({ impUid, merchantUid }));
}

/**
 * Adds `include_sandbox` to reads of a payment, so that test payments are found like real payments.
 */
function addressOf(url) {
  const address = new URL(url, 'http://gateway');
  if (address.pathname.startsWith('/payments/imp_'))
    address.searchParams.set('include_sandbox', 'true');
  return address;
}

async function respond(incoming, outgoing) {
  let sent = '';
  for await (const chunk of incoming) sent += chunk;
  const { method, url, headers } = incoming;
  requests.push(`${method} ${url}`);
  const body = method === 'GET' ? null : sent;
  const { authorization = '', 'content-type': type = '' } = headers;
  const request = new Request(addressOf(url), {
    method,
    body,
    headers: { authorization, 'content-type': type },
  });
  try {
    const response = await sandbox.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    // Each chunk is flushed before the next one. Otherwise a connection that breaks in the middle
    // of the body would send nothing.
    for await (const chunk of response.body) {
      await new Promise((flushed) => outgoing.write(chunk, flushed));
    }
    outgoing.end();
  } catch {
    incoming.socket.destroy();
  }
}

const answers = {
  createPayments,
  fail: (fault) => sandbox.fail(fault),
  clearRequests: () => void (requests = []),
  requests: () => requests,
  /** Expires the access token. */
  revoke: () => sandbox.advance(31 * 60 * 1000),
};

const server = createServer((incoming, outgoing) => void respond(incoming, outgoing));
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', async ({ id, call, argument }) => {
  process.send({ id, answer: await answers[call](argument) });
});
process.on('disconnect', () => process.exit());
