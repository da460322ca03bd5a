import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createClient, reconcile, verifyPayment } from '../../../src/server.js';
import { startHttpServer } from '../httpServer.js';
import { type Fault, startHttpGateway } from '../httpGateway.js';
import { keys, secret } from '../keys.js';
import { wirePayment } from '../wirePayment.js';

const card = '4518421234567890';
const birth = '880229';
const password = 'pw-canary-77';
/** Texts that no output may contain. The gateway's tokens are `canary-token-1`, `canary-token-2` ... */
const canaries = [secret, 'canary-token', card, birth, password];

let outputs: string[] = [];
const keep = (...values: unknown[]) => {
  outputs.push(inspect(values, { depth: 20, showHidden: true }));
};

beforeEach(() => {
  outputs = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    vi.spyOn(console, method).mockImplementation(keep);
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

function expectNoCanary(): void {
  const found = canaries.filter((canary) => outputs.some((one) => one.includes(canary)));
  expect(found).toEqual([]);
}

const token = 'canary-token-1';
const request = `${secret} Bearer ${token}`;
const envelope = (code: number) => JSON.stringify({ code, message: request, response: null });

/** Faults of the gateway, each with the secrets of the request in its answer. */
const faults: [string, Fault][] = [
  ['resets the connection', 'reset'],
  ['closes the connection in the middle of the answer', 'truncated'],
  ['answers 500', { status: 500, body: request }],
  ['answers 503 with HTML', { status: 503, body: `<html>${request}` }],
  ['answers 429', { status: 429, body: envelope(-1), headers: { 'retry-after': '0' } }],
  ['answers 400', { status: 400, body: envelope(-1) }],
  ['answers 401', { status: 401, body: envelope(-1) }],
  ['answers 404', { status: 404, body: envelope(-1) }],
  ['answers an error code', { status: 200, body: envelope(1) }],
  ['answers `null`', { status: 200, body: envelope(0) }],
  ['answers 200 with HTML', { status: 200, body: `<html>${request}` }],
  ['answers another JSON object', { status: 200, body: `{"code":"${secret}"}` }],
  ['redirects', { status: 302, headers: { location: `http://127.0.0.1:1/?token=${secret}` } }],
];

/** Returns the fault without the token, because the gateway has not issued a token yet. */
const beforeToken = (fault: Fault): Fault =>
  typeof fault === 'object' && fault.body
    ? { ...fault, body: fault.body.replaceAll(token, '') }
    : fault;

it.for(faults)(
  'no output contains a secret when the gateway %s',
  async ([, fault], { onTestFinished }) => {
    const gateway = await startHttpGateway(onTestFinished);
    gateway.payments.push(wirePayment());
    const client = createClient({ ...keys, baseUrl: gateway.baseUrl });
    const server = await startHttpServer(onTestFinished, { client });
    const span = { from: new Date(Date.now() - 1000), to: new Date() };
    const receipt = { impUid: 'imp_1', merchantUid: 'order_1' };
    const calls = [
      () => server.complete('imp_1'),
      () => server.webhook('imp_1'),
      () => server.post('/prepare', { merchantUid: 'order_1' }),
      () => server.post('/billing-key', { ...receipt, customerUid: 'card' }),
      () => verifyPayment(client, receipt, { merchantUid: 'order_1', amount: 1 }, ['html5_inicis']),
      () => reconcile(server.handlers, span),
    ];
    gateway.tokenFaults.push(...[1, 2, 3].map(() => beforeToken(fault)));
    await server.complete('imp_1').then(keep);
    gateway.faults.push(...Array.from({ length: 5 * calls.length }, () => fault));
    await Promise.all(calls.map((call) => call().then(keep, keep)));
    expect(outputs.length).toBeGreaterThan(calls.length);
    expectNoCanary();
  },
);

it.for(['/prepare', '/complete', '/webhook', '/confirm', '/billing-key'])(
  'no output contains a card number that was posted to %s in any field',
  async (path, { onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.pay('order_1', 32000);
    const good = {
      impUid: 'imp_1',
      merchantUid: 'order_1',
      customerUid: 'mine',
      imp_uid: 'imp_1',
      merchant_uid: 'order_1',
      amount: 32000,
    };
    const more = { card_number: card, birth, pwd_2digit: password, nested: { card } };
    const cardValues = [card, birth, [card], { card, birth }, `../${card}`, `${card}\u0000`];
    const bodies: unknown[] = [{ ...good, ...more }, `${card}{`, JSON.stringify(card), [more]];
    for (const field of Object.keys(good)) {
      for (const value of cardValues) bodies.push({ ...good, ...more, [field]: value });
    }
    for (const body of bodies) {
      const { status, headers, text } = await server.post(path, body);
      keep(status, Object.fromEntries(headers), text);
      const form = new URLSearchParams(Object.entries(Object(body)).map(([k, v]) => [k, `${v}`]));
      keep((await server.send(path, { method: 'POST', body: form })).text);
    }
    for (const query of [`?card=${card}`, `/${card}`]) {
      keep((await server.post(path + query, good)).text);
    }
    expectNoCanary();
  },
);

it.for(['findOrder', 'onPaid', 'transaction', 'show'] as const)(
  'no output contains a secret when your `%s` throws',
  async (name, { onTestFinished }) => {
    const server = await startHttpServer(onTestFinished);
    server.failing.add(name);
    const { imp_uid } = server.pay('order_1', 32000);
    const more = { birth, card_number: card };
    for (const path of ['/complete', '/webhook', '/prepare', '/confirm', '/billing-key']) {
      const ids = { impUid: imp_uid, merchantUid: 'order_1', imp_uid, merchant_uid: 'order_1' };
      const { status, text } = await server.post(path, { ...ids, amount: 32000, ...more });
      keep(status, text);
    }
    expectNoCanary();
  },
);
