import { expect, test } from 'vitest';
import { createSandbox } from '../../../../src/sandbox/createSandbox.js';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { restGateway, start, type Envelope } from '../../restGateway.js';

test('a token is valid for thirty minutes, and every request returns the same one', async () => {
  const { token, wait } = restGateway();
  const first = await token();
  expect(first).toMatchObject({ status: 200, code: 0, message: null });
  expect(first.data).toEqual({
    access_token: expect.stringMatching(/.+/),
    now: start,
    expired_at: start + 1800,
  });
  wait(1739);
  expect((await token()).data).toEqual({ ...first.data, now: start + 1739 });
  wait(61);
  expect((await token()).data?.['access_token']).not.toBe(first.data?.['access_token']);
});

test('a token requested in its last minute is extended by five minutes', async () => {
  const { token, wait } = restGateway();
  const first = await token();
  wait(1740);
  expect((await token()).data).toEqual({
    ...first.data,
    now: start + 1740,
    expired_at: start + 1800 + 300,
  });
});

test.each([
  ['an empty key', { imp_key: '', imp_secret: 'secret' }],
  ['no secret', { imp_key: 'key' }],
  ['a wrong secret', { imp_key: 'key', imp_secret: 'wrong' }],
  ['no object', null],
])('a token request with %s is refused', async (_, keys) => {
  const { token } = restGateway({ credentials: { key: 'key', secret: 'secret' } });
  expect(await token(keys)).toMatchObject({ status: 401, code: -1, data: null });
});

test('a token request with the key and secret of the options succeeds', async () => {
  expect(
    await restGateway({ credentials: { key: 'key', secret: 'secret' } }).token(),
  ).toMatchObject({ status: 200 });
});

test('a form body is read like JSON', async () => {
  const { ask } = restGateway({ credentials: { key: 'key', secret: 'a secret' } });
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  const body = 'imp_key=key&imp_secret=a+secret';
  expect(await ask('/users/getToken', { method: 'POST', headers, body })).toMatchObject({
    code: 0,
  });
});

test.each(['{', '"text"', '[]'])(
  'a body that is not an object (%s) is answered with HTTP 400',
  async (body) => {
    const { ask, signedIn } = restGateway();
    const headers = { ...(await signedIn()), 'content-type': 'application/json' };
    const answer = await ask('/payments/prepare', { method: 'POST', headers, body });
    expect(answer).toMatchObject({ status: 400, code: -1, data: null });
  },
);

test('the API accepts a token with or without `Bearer`, and nothing else', async () => {
  const { ask, pay, signedIn } = restGateway();
  pay({});
  const { authorization } = await signedIn();
  const find = (headers: Record<string, string>) => ask('/payments/find/order_1', { headers });
  expect(await find({ authorization })).toMatchObject({ status: 200 });
  expect(await find({ authorization: authorization.replace('Bearer ', '') })).toMatchObject({
    status: 200,
  });
  for (const headers of [{}, { authorization: '' }, { authorization: 'Bearer wrong' }])
    expect(await find(headers)).toMatchObject({ status: 401, code: -1, data: null });
});

test('an expired token is refused', async () => {
  const { ask, signedIn, wait } = restGateway();
  const headers = await signedIn();
  wait(1800);
  expect(await ask('/payments/find/order_1', { headers })).toMatchObject({ status: 401 });
});

test('a test payment is found by its number only with `include_sandbox=true`', async () => {
  const { ask, records, pay, signedIn } = restGateway();
  pay({});
  const headers = await signedIn();
  const [payment] = records.payments;
  const path = `/payments/${payment?.imp_uid}`;
  const unknown = { status: 404, code: -1, message: '존재하지 않는 결제정보입니다.', data: null };
  const hidden = { ...unknown, message: expect.stringContaining('include_sandbox=true') };
  expect(await ask(path, { headers })).toEqual(hidden);
  expect(await ask(`${path}?include_sandbox=false`, { headers })).toEqual(hidden);
  expect(await ask(`${path}?include_sandbox=true`, { headers })).toEqual({
    status: 200,
    code: 0,
    message: null,
    data: payment,
  });
  expect(await ask('/payments/imp_000?include_sandbox=true', { headers })).toEqual(unknown);
});

test('`find` returns the newest payment of an order, or the newest with a status', async () => {
  const { ask, pay, signedIn } = restGateway();
  pay({ merchant_uid: '주문/1' }, 'cancel');
  pay({ merchant_uid: '주문/1' });
  const headers = await signedIn();
  const path = `/payments/find/${encodeURIComponent('주문/1')}`;
  expect((await ask(path, { headers })).data).toMatchObject({ status: 'paid' });
  expect((await ask(`${path}/failed`, { headers })).data).toMatchObject({ status: 'failed' });
  expect(await ask(`${path}/cancelled`, { headers })).toMatchObject({ status: 404, code: -1 });
  expect(await ask('/payments/find/other', { headers })).toMatchObject({ status: 404, code: -1 });
});

test('an amount is prepared once by POST, changed by PUT and read by GET', async () => {
  const { ask, send, signedIn } = restGateway();
  const headers = await signedIn();
  const prepare = (method: string, merchant_uid: string, amount: unknown) =>
    send(method, '/payments/prepare', { merchant_uid, amount }, headers);
  const read = () => ask('/payments/prepare/order_1', { headers });

  expect(await read()).toMatchObject({ status: 200, code: -1, data: null });
  expect(await prepare('PUT', 'order_1', 1000)).toMatchObject({ status: 404, code: -1 });
  expect(await prepare('POST', 'order_1', 1000)).toMatchObject({
    status: 200,
    code: 0,
    data: { merchant_uid: 'order_1', amount: 1000, currency: 'KRW' },
  });
  expect(await prepare('POST', 'order_1', 2000)).toMatchObject({ status: 200, code: -1 });
  expect((await read()).data).toMatchObject({ amount: 1000 });
  expect(await prepare('PUT', 'order_1', '3000')).toMatchObject({
    code: 0,
    data: { amount: 3000 },
  });
  expect((await read()).data).toMatchObject({ amount: 3000 });
});

test.each([
  { amount: 1000 },
  { merchant_uid: '', amount: 1000 },
  { merchant_uid: 'o'.repeat(41), amount: 1000 },
  { merchant_uid: 'order_1', amount: 'much' },
  { merchant_uid: 'order_1', amount: -1 },
])('a preparation of %j is refused with HTTP 400', async (body) => {
  const { records, send, signedIn } = restGateway();
  const answer = await send('POST', '/payments/prepare', body, await signedIn());
  expect(answer).toMatchObject({ status: 400, code: -1, data: null });
  expect(records.prepared('order_1')).toBeUndefined();
});

test("a registered card is charged with the request body of the document's sample", async () => {
  const { records, pay, send, signedIn } = restGateway();
  pay({ customer_uid: 'card_1', merchant_uid: 'first_1' });
  const order = { customer_uid: 'card_1', merchant_uid: 'month_1', amount: 3000 };
  const headers = await signedIn();
  const charged = await send('POST', '/subscribe/payments/again', order, headers);
  expect(charged).toMatchObject({
    status: 200,
    code: 0,
    data: { status: 'paid', amount: 3000, customer_uid_usage: 'payment', channel: 'api' },
  });
  expect(records.find('month_1')).toEqual(charged.data);
  expect(await send('POST', '/subscribe/payments/again', order, headers)).toMatchObject({
    status: 200,
    code: -1,
    data: null,
  });
});

test('a declined charge is answered with HTTP 200, code 0 and a failed payment', async () => {
  const { pay, send, signedIn } = restGateway();
  const approve = { cardNumber: testCards.decliningCharges };
  pay({ customer_uid: 'card_1', merchant_uid: 'first_1' }, { approve });
  const order = { customer_uid: 'card_1', merchant_uid: 'month_1', amount: 3000, name: '1월' };
  expect(await send('POST', '/subscribe/payments/again', order, await signedIn())).toMatchObject({
    status: 200,
    code: 0,
    data: { status: 'failed', fail_reason: expect.stringMatching(/.+/), paid_at: 0 },
  });
});

test('a charge of an unknown customer is answered with HTTP 200 and code -1', async () => {
  const { send, signedIn } = restGateway();
  const order = { customer_uid: 'nobody', merchant_uid: 'month_1', amount: 3000, name: '1월' };
  expect(await send('POST', '/subscribe/payments/again', order, await signedIn())).toMatchObject({
    status: 200,
    code: -1,
    message: '요청하신 customer_uid(nobody)로 등록된 정보를 찾을 수 없습니다.',
    data: null,
  });
});

test('a customer is returned with a masked card number', async () => {
  const { ask, pay, signedIn } = restGateway();
  pay({ customer_uid: 'card_1', buyer_name: '홍길동' }, { approve: { cardCode: '366' } });
  const headers = await signedIn();
  const found = await ask('/subscribe/customers/card_1', { headers });
  expect(found).toMatchObject({ status: 200, code: 0 });
  expect(found.data).toEqual({
    customer_uid: 'card_1',
    pg_provider: 'html5_inicis',
    pg_id: 'INIpayTest',
    sandbox: true,
    card_code: '366',
    card_name: '신한카드',
    card_issuer_code: null,
    card_issuer_name: null,
    card_publisher_code: null,
    card_publisher_name: null,
    card_number: '400000*********1',
    card_type: null,
    customer_id: null,
    customer_name: '홍길동',
    customer_tel: '010',
    customer_email: null,
    customer_addr: null,
    customer_postcode: null,
    inserted: start,
    updated: start,
  });
  expect(await ask('/subscribe/customers/nobody', { headers })).toMatchObject({
    status: 404,
    code: -1,
    data: null,
  });
});

test('an unsupported endpoint is answered with HTTP 501 and a message that names it', async () => {
  const { ask, send, signedIn } = restGateway();
  const headers = await signedIn();
  const missing = (endpoint: string) => ({
    status: 501,
    code: -1,
    message: `지원하지 않는 주소입니다: ${endpoint}`,
    data: null,
  });
  expect(await ask('/kakao/payment/orders', { headers })).toEqual(
    missing('GET /kakao/payment/orders'),
  );
  expect(await send('PUT', '/vbanks/imp_1', {}, headers)).toEqual(missing('PUT /vbanks/imp_1'));
  expect(await ask('/payments/imp_1/receipts', { headers })).toMatchObject({ status: 501 });
  expect(await send('DELETE', '/payments/cancel', {}, headers)).toMatchObject({ status: 501 });
});

test('`sandbox.fetch` accepts a URL or a `Request`, and an abort signal', async () => {
  const sandbox = createSandbox();
  const url = 'https://api.iamport.kr/users/getToken';
  const init = {
    method: 'POST',
    body: 'imp_key=a&imp_secret=b',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
  expect((await sandbox.fetch(url, init)).status).toBe(200);
  expect((await sandbox.fetch(new Request(url, init))).status).toBe(200);
  await expect(sandbox.fetch(url, { ...init, signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('`reset` revokes the issued tokens', async () => {
  const sandbox = createSandbox();
  const url = 'https://api.iamport.kr';
  const init = { method: 'POST', body: '{"imp_key":"a","imp_secret":"b"}' };
  const { response }: Envelope = await (await sandbox.fetch(`${url}/users/getToken`, init)).json();
  const headers = { authorization: `Bearer ${String(response?.['access_token'])}` };
  const find = async () => (await sandbox.fetch(`${url}/payments/find/a`, { headers })).status;
  expect(await find()).toBe(404);
  sandbox.reset();
  expect(await find()).toBe(401);
});
