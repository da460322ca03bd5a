import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, isPaymentError, type PaymentError } from '../../../../src/server.js';
import { createClientInProcess } from '../../clientInProcess.js';
import { collect } from '../../collect.js';
import { type Fault, startHttpGateway } from '../../httpGateway.js';
import { secret } from '../../keys.js';
import { wirePayment } from '../../wirePayment.js';

type Finished = (close: () => void) => void;

async function start(onTestFinished: Finished, ...faults: Fault[]) {
  const gateway = await startHttpGateway(onTestFinished);
  gateway.payments.push(wirePayment());
  gateway.faults.push(...faults);
  const client = createClient({ key: 'key', secret, baseUrl: gateway.baseUrl });
  const sentRequests = () => gateway.requests.filter(({ url }) => url !== '/users/getToken');
  return { gateway, client, sentRequests };
}

async function errorOf(work: Promise<unknown>): Promise<PaymentError> {
  const error = await work.then(
    () => new Error('the call did not fail'),
    (thrown: unknown) => thrown,
  );
  if (!isPaymentError(error)) throw error;
  // Everything that the error can show, with its hidden properties and causes.
  const shown = inspect(error, { depth: Infinity, showHidden: true }) + JSON.stringify(error);
  expect(shown).not.toContain('canary');
  expect(error.cause).toBeUndefined();
  return error;
}

const unauthorized = JSON.stringify({ code: -1, message: 'Unauthorized', response: null });
const html = '<html>점검 중</html>';
const maintenance = JSON.stringify({ code: -7, message: '점검 중', response: null });
const retried: [string, Fault[]][] = [
  ['a 500', [{ status: 500 }]],
  ['a 503 in HTML', [{ status: 503, body: html }]],
  ['a reset connection', ['reset']],
  ['a truncated body', ['truncated']],
  ['a 200 in HTML', [{ status: 200, body: html }]],
  ['two faults in a row', ['reset', { status: 502 }]],
];

const reported: [string, Fault, string, RegExp][] = [
  ['500', { status: 500 }, 'unavailable', /^GET \/payments\/imp_1: HTTP 500$/],
  ['reset connections', 'reset', 'unavailable', /no answer \(UND_ERR_SOCKET\)/],
  ['HTML with 200', { status: 200, body: html }, 'api', /imp_1: HTTP 200: the answer is not JSON$/],
  ['500 with words', { status: 500, body: maintenance }, 'unavailable', /: 점검 중 \(HTTP 500\)$/],
  [
    '520 of a proxy',
    { status: 520, body: 'origin down' },
    'unavailable',
    /: origin down \(HTTP 520\)$/,
  ],
  [
    '503 of another format',
    { status: 503, body: '{ "status": 503, "error": "점검 중" }' },
    'unavailable',
    /: \{"status":503,"error":"점검 중"\} \(HTTP 503\)$/,
  ],
  [
    '429 with a code in words',
    { status: 429, body: '{ "code": "RATE_LIMITED", "message": "too many" }' },
    'unavailable',
    /: \{"code":"RATE_LIMITED","message":"too many"\} \(HTTP 429\)$/,
  ],
  ['truncated bodies', 'truncated', 'unavailable', /no answer/],
];

describe('transport', () => {
  it.for(retried)('retries a read after %s', async ([, faults], { onTestFinished }) => {
    const { client, sentRequests, gateway } = await start(onTestFinished, ...faults);
    await expect(client.payments.get('imp_1')).resolves.toMatchObject({ status: 'paid' });
    expect(sentRequests()).toHaveLength(faults.length + 1);
    expect(gateway.tokens).toBe(1);
  });

  it.for(reported)('reports %s after three attempts', async (row, { onTestFinished }) => {
    const [, fault, reason, message] = row;
    const { client, sentRequests } = await start(onTestFinished, fault, fault, fault);
    const error = await errorOf(client.payments.get('imp_1'));
    expect(error.reason).toBe(reason);
    expect(error.message).toMatch(message);
    expect(sentRequests()).toHaveLength(3);
  });

  it.for<[Fault, Partial<PaymentError>]>([
    [
      { status: 429, body: maintenance, headers: { 'retry-after': '60' } },
      { reason: 'unavailable', code: '-7', retryAfter: 60 },
    ],
    [
      { status: 503, body: html, headers: { 'retry-after': '90.5' } },
      { reason: 'unavailable', message: 'GET /payments/imp_1: HTTP 503', retryAfter: 91 },
    ],
    [
      { status: 404, body: html },
      { reason: 'api', message: 'GET /payments/imp_1: HTTP 404: the answer is not JSON' },
    ],
    [
      { status: 403, body: '{"message":"Forbidden"}' },
      { reason: 'api', message: 'GET /payments/imp_1: Forbidden (HTTP 403: code is missing)' },
    ],
    [
      { status: 405, body: maintenance },
      { reason: 'api', code: '-7', message: 'GET /payments/imp_1: 점검 중 (HTTP 405)' },
    ],
    [
      { status: 501, body: maintenance },
      { reason: 'api', code: '-7' },
    ],
  ])('keeps what the gateway sent: %o', async ([fault, kept], { onTestFinished }) => {
    const { client, sentRequests } = await start(onTestFinished, fault);
    expect(await errorOf(client.payments.get('imp_1'))).toMatchObject(kept);
    expect(sentRequests()).toHaveLength(1);
  });

  it('keeps what the gateway sent to a change whose outcome is unknown', async (test) => {
    const fault = { status: 500, body: maintenance, headers: { 'retry-after': '5' } };
    const { client, sentRequests } = await start(test.onTestFinished, fault);
    const change = client.payments.prepare({ merchantUid: 'order_1', amount: 1 });
    expect(await errorOf(change)).toMatchObject({
      reason: 'interrupted',
      code: '-7',
      message: 'POST /payments/prepare: 점검 중 (HTTP 500)',
      retryAfter: 5,
    });
    expect(sentRequests()).toHaveLength(1);
  });

  it('waits for the time of `Retry-After`', async ({ onTestFinished }) => {
    const limited = { status: 429, headers: { 'retry-after': '1' } };
    const { client } = await start(onTestFinished, limited);
    const begun = performance.now();
    await client.payments.get('imp_1');
    expect(performance.now() - begun).toBeGreaterThan(990);
  });

  it('aborts an attempt without an answer after 5 seconds and retries', async (test) => {
    const { client, sentRequests } = await start(test.onTestFinished, 'hangInBody');
    const begun = performance.now();
    await client.payments.get('imp_1');
    expect(performance.now() - begun).toBeGreaterThan(4_900);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(sentRequests()).toHaveLength(2);
  }, 20_000);

  it('requests one token for 1,000 concurrent reads', async () => {
    const { client, requests } = createClientInProcess();
    await Promise.all(Array.from({ length: 1_000 }, () => client.payments.get('imp_1')));
    expect(requests).toHaveLength(1_001);
    expect(requests.filter(({ url }) => url.endsWith('/getToken'))).toHaveLength(1);
  }, 30_000);

  it('requests a new token without an error when the token is revoked', async (test) => {
    const { client, gateway } = await start(test.onTestFinished);
    await client.payments.get('imp_1');
    gateway.revoke();
    await Promise.all(Array.from({ length: 100 }, () => client.payments.get('imp_1')));
    expect(gateway.tokens).toBe(2);
    const sentRequests = gateway.requests.filter(({ url }) => url === '/users/getToken');
    expect(sentRequests).toHaveLength(2);
  });

  it('renews a token before it expires, based on the times in the answer', async (test) => {
    const { client, gateway } = await start(test.onTestFinished);
    gateway.issueFor(31);
    await client.payments.get('imp_1');
    await client.payments.get('imp_1');
    gateway.revoke();
    await new Promise((later) => setTimeout(later, 1_050));
    await client.payments.get('imp_1');
    const urls = gateway.requests.map(({ url }) => url.slice(0, 10));
    expect(urls).toEqual(['/users/get', ...two('/payments/'), '/users/get', '/payments/']);
  });

  it('retries a token request after a 500', async ({ onTestFinished }) => {
    const { client, gateway } = await start(onTestFinished);
    gateway.tokenFaults.push({ status: 500 });
    await expect(client.payments.get('imp_1')).resolves.toMatchObject({ impUid: 'imp_1' });
    expect(gateway.tokens).toBe(1);
  });

  it('requests a token again after a failed token request', async ({ onTestFinished }) => {
    const { client, gateway } = await start(onTestFinished);
    gateway.tokenFaults.push('reset', 'reset', 'reset');
    expect((await errorOf(client.payments.get('imp_1'))).reason).toBe('unavailable');
    await expect(client.payments.get('imp_1')).resolves.toMatchObject({ impUid: 'imp_1' });
  });

  it('reports an error when the new token is refused as well', async ({ onTestFinished }) => {
    const refused = { status: 401, body: unauthorized };
    const { client, sentRequests } = await start(onTestFinished, refused, refused);
    const error = await errorOf(client.payments.get('imp_1'));
    expect(error).toMatchObject({ reason: 'api', code: '-1' });
    expect(sentRequests()).toHaveLength(2);
  });

  it('treats a `code` other than 0 as an error with the gateway’s message', async (test) => {
    const body = JSON.stringify({ code: 1, message: '취소할 결제건이 없습니다.', response: null });
    const { client } = await start(test.onTestFinished, { status: 200, body });
    const error = await errorOf(client.payments.get('imp_1'));
    expect(error).toMatchObject({ reason: 'api', code: '1' });
    expect(error.message).toContain('취소할 결제건이 없습니다.');
  });

  it.for([
    [
      'a code and a response',
      '{"code":1,"response":{"imp_uid":"imp_1"}}',
      /HTTP 200 without a reason/,
    ],
    ['an empty response', '{"code":0,"message":null,"response":null}', /HTTP 200 without a reason/],
    ['no envelope', '{"imp_uid":"imp_1"}', /HTTP 200: code is missing/],
    ['a text', '"ok"', /the value must be Object/],
    ['no payment', '{"code":0,"response":{"imp_uid":7}}', /the payment: imp_uid must be string/],
  ] as const)('treats an answer with %s as an `api` error', async ([, body, message], test) => {
    const { client } = await start(test.onTestFinished, { status: 200, body });
    const error = await errorOf(client.payments.get('imp_1'));
    expect(error.reason).toBe('api');
    expect(error.message).toMatch(message);
  });

  it('reports an unknown payment as `unpaid`, but a 404 in HTML as `api`', async ({
    onTestFinished,
  }) => {
    const { client, gateway } = await start(onTestFinished);
    const error = await errorOf(client.payments.get('imp_2'));
    expect(error).toMatchObject({ reason: 'unpaid', message: '존재하지 않는 결제정보입니다.' });
    gateway.faults.push({ status: 404, body: html });
    expect((await errorOf(client.payments.get('imp_2'))).reason).toBe('api');
  });

  it.for([
    '{ "code": 404, "message": "HTTP 404 Not Found" }',
    '{ "code": 0, "message": null, "response": null }',
  ])('reports a 404 of a proxy as `api`, because the payment may exist: %s', async (body, test) => {
    const { client, gateway } = await start(test.onTestFinished);
    const lost = { status: 404, body };
    gateway.faults.push(lost, lost);
    expect((await errorOf(client.payments.get('imp_1'))).reason).toBe('api');
    expect((await errorOf(client.payments.find('order_1'))).reason).toBe('api');
    gateway.faults.push(lost, lost);
    const many = collect(client.payments.getMany({ impUids: ['imp_1'] }));
    expect((await errorOf(many)).reason).toBe('api');
    const cards = collect(client.billingKeys.list(['card_1']));
    expect((await errorOf(cards)).reason).toBe('api');
  });

  it('does not follow a redirect, and ignores the body of a redirect', async ({
    onTestFinished,
  }) => {
    const elsewhere = await start(onTestFinished);
    const location = `${elsewhere.gateway.baseUrl}/payments/imp_1`;
    const moved = { status: 302, headers: { location }, body: state('paid') };
    const { client } = await start(onTestFinished, moved);
    expect((await errorOf(client.payments.get('imp_1'))).reason).toBe('api');
    expect(elsewhere.gateway.requests).toHaveLength(0);
  });

  it('hides a secret and a token in the gateway’s message', async (test) => {
    const body = JSON.stringify({ code: -1, message: `${secret} canary-token-1`, response: null });
    const { client } = await start(test.onTestFinished, { status: 400, body });
    expect((await errorOf(client.payments.get('imp_1'))).message).toMatch(/: … … \(HTTP 400\)$/);
  });

  it('refuses an empty token', async ({ onTestFinished }) => {
    const { client, gateway, sentRequests } = await start(onTestFinished);
    const body = '{"code":0,"response":{"access_token":"","now":1,"expired_at":2}}';
    gateway.tokenFaults.push({ status: 200, body });
    expect((await errorOf(client.payments.get('imp_1'))).reason).toBe('api');
    expect(sentRequests()).toHaveLength(0);
  });

  it.for([
    [
      '{"code":0,"response":{"access_token":"canary-token-9","now":"canary"}}',
      'now must be number',
    ],
    ['{"code":"0","response":{"access_token":"canary-token-9"}}', 'HTTP 200: code must be number'],
    ['{"access_token":"canary-token-9"}', 'HTTP 200: code is missing'],
    ['"canary-token-9"', 'HTTP 200: the value must be Object'],
  ] as const)(
    'hides the token when the token answer is invalid: %s',
    async ([body, said], test) => {
      const { client, gateway } = await start(test.onTestFinished);
      gateway.tokenFaults.push({ status: 200, body });
      const error = await errorOf(client.payments.get('imp_1'));
      expect(error.message).toBe(`POST /users/getToken: ${said}`);
    },
  );

  it('sends a change once, and reports it as `interrupted` without a clear answer', async (test) => {
    const { client, sentRequests, gateway } = await start(test.onTestFinished, 'reset');
    const cancel = () => client.request('POST', '/payments/cancel', { imp_uid: 'imp_1' });
    expect((await errorOf(cancel())).reason).toBe('interrupted');
    expect(sentRequests()).toHaveLength(1);
    gateway.faults.push({ status: 500 });
    expect((await errorOf(cancel())).reason).toBe('interrupted');
    gateway.faults.push({ status: 200, body: html });
    expect((await errorOf(cancel())).reason).toBe('interrupted');
    gateway.faults.push({ status: 429 });
    expect((await errorOf(cancel())).reason).toBe('unavailable');
    expect(sentRequests()).toHaveLength(4);
  });

  it('sends a change again when its token was refused', async ({ onTestFinished }) => {
    const { client, gateway, sentRequests } = await start(onTestFinished);
    await client.payments.get('imp_1');
    gateway.revoke();
    const prepared = { status: 200, body: '{"code":0,"message":null,"response":{"amount":1}}' };
    const body = { merchant_uid: 'order_1', amount: 1 };
    const answer = client.request('POST', '/payments/imp_1', body);
    await expect(answer).resolves.toMatchObject({ imp_uid: 'imp_1' });
    expect(sentRequests().map((request) => request.body)).toEqual([
      '',
      ...two(JSON.stringify(body)),
    ]);
    gateway.faults.push(prepared);
    await expect(client.request('POST', '/payments/prepare', body)).resolves.toEqual({ amount: 1 });
  });
});

function two<V>(value: V): [V, V] {
  return [value, value];
}

function state(status: string): string {
  return JSON.stringify({ code: 0, message: null, response: { ...wirePayment(), status } });
}
