import { expect, test } from 'vitest';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { restGateway, start } from '../../restGateway.js';

const day = 24 * 60 * 60;

test('a list is paged, newest first, and `previous` or `next` is 0 when there is no such page', async () => {
  const { get, pay } = restGateway();
  for (let at = 0; at < 45; at += 1) pay({ merchant_uid: `order_${at}` });
  const first = await get('/payments/status/all');
  expect(first.data).toMatchObject({ total: 45, previous: 0, next: 2 });
  expect(first.data?.['list']).toHaveLength(20);
  expect(first.data?.['list']).toMatchObject({ 0: { merchant_uid: 'order_44' } });
  expect((await get('/payments/status/all?page=2')).data).toMatchObject({ previous: 1, next: 3 });
  const last = await get('/payments/status/all?page=3&sorting=started');
  expect(last.data).toMatchObject({ previous: 2, next: 0 });
  expect(last.data?.['list']).toMatchObject({ 4: { merchant_uid: 'order_44' } });
  expect((await get('/payments/status/all?limit=1000')).data).toMatchObject({ next: 0 });
});

test('a list has payments of one status and covers at most 90 days', async () => {
  const { get, pay, wait } = restGateway();
  pay({ merchant_uid: 'order_1' });
  wait(10 * day);
  pay({ merchant_uid: 'order_2' }, 'cancel');
  const total = async (path: string) => (await get(path)).data?.['total'];
  expect(await total('/payments/status/paid')).toBe(1);
  expect(await total('/payments/status/failed')).toBe(1);
  expect(await total(`/payments/status/all?from=${start}&to=${start + 5 * day}`)).toBe(1);
  expect(await get(`/payments/status/all?from=${start}&to=${start + 91 * day}`)).toMatchObject({
    status: 400,
    code: -1,
  });
  expect(await get('/payments/status/settled')).toMatchObject({ status: 400, code: -1 });
  expect(await get('/payments/status/all?limit=1001')).toMatchObject({ status: 400, code: -1 });
});

test('several payments are answered with 207 when some are unknown, and 404 when all are', async () => {
  const { get, pay } = restGateway();
  const [one, two] = [pay(), pay({ merchant_uid: 'order_2' })];
  const read = (...uids: string[]) =>
    get(`/payments?${uids.map((uid) => `imp_uid[]=${uid}`).join('&')}`);
  expect(await read(one, two)).toMatchObject({
    status: 200,
    code: 0,
    data: [{ imp_uid: one }, { imp_uid: two }],
  });
  expect(await read(one, 'imp_0')).toMatchObject({ status: 207, code: 0, data: [{}] });
  expect(await read('imp_0')).toMatchObject({ status: 404, code: -1, data: null });
  expect(await get(`/payments?merchant_uid[]=order_2`)).toMatchObject({ status: 200 });
  expect(await get('/payments')).toMatchObject({ status: 400 });
});

test('`findAll` returns every payment attempt of an order', async () => {
  const { get, pay } = restGateway();
  pay({}, 'cancel');
  pay();
  expect((await get('/payments/findAll/order_1')).data).toMatchObject({
    total: 2,
    list: [{ status: 'paid' }, { status: 'failed' }],
  });
  expect((await get('/payments/findAll/order_1/failed')).data).toMatchObject({ total: 1 });
  expect(await get('/payments/findAll/other')).toMatchObject({ status: 404, code: -1 });
});

test('several customers are answered like several payments', async () => {
  const { get, post } = restGateway();
  await post('/subscribe/customers/card_1', {
    card_number: testCards.approving,
    expiry: '2030-01',
  });
  const read = (...uids: string[]) =>
    get(`/subscribe/customers?${uids.map((uid) => `customer_uid[]=${uid}`).join('&')}`);
  expect(await read('card_1')).toMatchObject({ status: 200, data: [{ customer_uid: 'card_1' }] });
  expect(await read('card_1', 'card_2')).toMatchObject({ status: 207, data: [{}] });
  expect(await read('card_2')).toMatchObject({ status: 404, code: -1 });
});

test('cards and banks are listed and can be read by code', async () => {
  const { get } = restGateway();
  expect((await get('/cards')).data).toContainEqual({ code: '041', name: '우리카드' });
  expect((await get('/banks/088')).data).toEqual({ code: '088', name: '신한은행' });
  expect(await get('/cards/999')).toMatchObject({ status: 404, code: -1, data: null });
});

test.each([
  ['the declining test card', testCards.declining, '카드사 거절'],
  ['a number that a real card could have', '4111-1111-1111-1111', '실제 카드번호는 받지 않습니다'],
])('%s is refused with HTTP 200 and code -1', async (_, card_number, message) => {
  const { post, records } = restGateway();
  const card = { card_number, expiry: '2030-01' };
  const refused = { status: 200, code: -1, message: expect.stringContaining(message), data: null };
  const order = { merchant_uid: 'order_1', amount: 1004 };
  expect(await post('/subscribe/payments/onetime', { ...order, ...card })).toMatchObject(refused);
  expect(await post('/subscribe/customers/card_1', card)).toMatchObject(refused);
  expect(records.payments).toEqual([]);
  expect(records.billingKeys).toEqual([]);
});

test('the test card over its limit is answered with HTTP 200, code 0 and a failed payment', async () => {
  const { post } = restGateway();
  const card = { card_number: testCards.decliningCharges, expiry: '2030-01' };
  const order = { merchant_uid: 'order_1', amount: 1004, name: '원두' };
  expect(await post('/subscribe/payments/onetime', { ...order, ...card })).toMatchObject({
    status: 200,
    code: 0,
    data: { status: 'failed', fail_reason: expect.stringMatching(/한도/), channel: 'api' },
  });
});

test('the list of a card’s schedules needs a period and is paged', async () => {
  const { get, post } = restGateway();
  await post('/subscribe/customers/card_1', {
    card_number: testCards.approving,
    expiry: '2030-01',
  });
  const one = { merchant_uid: 'month_1', schedule_at: start + day, amount: 9900, name: '구독' };
  await post('/subscribe/payments/schedule', { customer_uid: 'card_1', schedules: [one] });
  const path = '/subscribe/payments/schedule/customers/card_1';
  expect(await get(path)).toMatchObject({ status: 400, code: -1 });
  expect((await get(`${path}?from=${start}&to=${start + 30 * day}`)).data).toMatchObject({
    total: 1,
    next: 0,
    list: [{ merchant_uid: 'month_1', schedule_status: 'scheduled', payment_status: null }],
  });
  expect(await get(`${path}?from=${start}&to=${start + 93 * day}`)).toMatchObject({ status: 400 });
  const late = { ...one, merchant_uid: 'past', schedule_at: start - 1 };
  const body = { customer_uid: 'card_1', schedules: [late] };
  expect(await post('/subscribe/payments/schedule', body)).toMatchObject({ status: 200, code: 1 });
  expect(await get('/subscribe/payments/schedule/other')).toMatchObject({ status: 404, code: -1 });
});
