import { expect, test } from 'vitest';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { restGateway, start } from '../../restGateway.js';

const day = 24 * 60 * 60;
const card = { card_number: testCards.approving, expiry: '2027-12' };
const one = { merchant_uid: 'month_1', name: '구독', amount: 9900, schedule_at: start + day };
const path = '/subscribe/payments/schedule';

test('a schedule with the card of a new customer registers the card first', async () => {
  const { post, gateway, records } = restGateway();
  const body = { customer_uid: 'card_1', customer_id: 'member_7', ...card, schedules: [one] };
  expect(await post(path, body)).toMatchObject({ code: 0, data: [{ customer_uid: 'card_1' }] });
  expect(records.billingKey('card_1')?.customer).toMatchObject({ customer_id: 'member_7' });
  await gateway.advance(2 * day * 1000);
  expect(records.find('month_1')).toMatchObject({ status: 'paid', customer_uid: 'card_1' });
});

test('the card of a known customer is not replaced', async () => {
  const { post, records } = restGateway();
  await post('/subscribe/customers/card_1', card);
  const before = records.billingKey('card_1');
  const other = { card_number: testCards.decliningCharges, expiry: '2027-12' };
  await post(path, { customer_uid: 'card_1', ...other, schedules: [one] });
  expect(records.billingKey('card_1')).toEqual(before);
});

test('a refused card, and a new customer without a card, schedule nothing', async () => {
  const { post, records } = restGateway();
  const refused = { ...card, card_number: testCards.declining };
  expect(await post(path, { customer_uid: 'card_1', ...refused, schedules: [one] })).toMatchObject({
    code: -1,
    data: null,
  });
  expect(await post(path, { customer_uid: 'card_1', schedules: [one] })).toMatchObject({
    code: 1,
    message: '등록된 고객정보가 없습니다.',
  });
  expect(records.schedules).toEqual([]);
});

test('`checking_amount` refuses a card whose charges are declined', async () => {
  const { post, records } = restGateway();
  const over = { card_number: testCards.decliningCharges, expiry: '2027-12' };
  const body = { customer_uid: 'card_1', ...over, schedules: [one] };
  expect(await post(path, { ...body, checking_amount: 100 })).toMatchObject({ code: -1 });
  expect(records.schedules).toEqual([]);
  expect(await post(path, { ...body, checking_amount: 0 })).toMatchObject({ code: 0 });
});

test('a schedule has the buyer, the data and the merchant of its charge', async () => {
  const { post, gateway, get } = restGateway();
  await post('/subscribe/customers/card_1', { ...card, customer_id: 'member_7' });
  const buyer = {
    buyer_name: '홍길동',
    buyer_email: 'hong@example.com',
    buyer_tel: '010-1234-5678',
    buyer_addr: '서울',
    buyer_postcode: '04517',
    custom_data: '{"gift":true}',
  };
  const answer = await post(path, { customer_uid: 'card_1', schedules: [{ ...one, ...buyer }] });
  const known = { ...buyer, customer_id: 'member_7', pg_provider: null, promotion_id: null };
  expect(answer.data).toMatchObject([known]);
  await gateway.advance(2 * day * 1000);
  expect((await get(`${path}/month_1`)).data).toMatchObject({
    ...buyer,
    pg_provider: 'html5_inicis',
    pg_id: 'INIBillTst',
  });
});

test('one order number cannot be scheduled twice in a request', async () => {
  const { post, records } = restGateway();
  const answer = await post(path, { customer_uid: 'card_1', ...card, schedules: [one, one] });
  expect(answer).toMatchObject({ code: 1, message: expect.stringContaining('merchant_uid') });
  expect(records.schedules).toEqual([]);
});

test.each(['PUT', 'POST'])('a time in the past is refused (%s)', async (method) => {
  const { post, call, gateway } = restGateway();
  const over = { card_number: testCards.decliningCharges, expiry: '2027-12' };
  await post(path, { customer_uid: 'card_1', ...over, schedules: [one] });
  if (method === 'POST') await gateway.advance(2 * day * 1000);
  const at = method === 'PUT' ? `${path}/month_1` : `${path}/month_1/reschedule`;
  const answer = await call(method, at, { schedule_at: start });
  expect(answer).toMatchObject({ code: 1, message: expect.stringContaining('schedule_at') });
});

test.each(['schedule_from', 'schedule_to'])('the list needs %s', async (name) => {
  const { get } = restGateway();
  const other = name === 'schedule_from' ? 'schedule_to' : 'schedule_from';
  const answer = await get(`${path}?${other}=${start}`);
  expect(answer).toMatchObject({ status: 400, code: -1, data: null });
  expect(answer.message).toContain(name);
  expect(await get(`${path}?schedule_from=${start}&schedule_to=soon`)).toMatchObject({
    status: 400,
  });
});

test('the list is newest first, or oldest first with `sorting=scheduled`', async () => {
  const { post, get } = restGateway();
  await post('/subscribe/customers/card_1', card);
  const schedules = [one, { ...one, merchant_uid: 'month_2', schedule_at: start + 2 * day }];
  await post(path, { customer_uid: 'card_1', schedules });
  const span = `${path}?schedule_from=${start}&schedule_to=${start + 9 * day}`;
  expect((await get(span)).data).toMatchObject({ list: [{ merchant_uid: 'month_2' }, {}] });
  expect((await get(`${span}&sorting=scheduled`)).data).toMatchObject({
    list: [{ merchant_uid: 'month_1' }, {}],
  });
  const wrong = await get(`${span}&sorting=amount`);
  expect(wrong).toMatchObject({ status: 400, message: expect.stringContaining('sorting') });
  const status = await get(`${span}&schedule_status=done`);
  expect(status).toMatchObject({
    status: 400,
    message: expect.stringContaining('schedule_status'),
  });
});
