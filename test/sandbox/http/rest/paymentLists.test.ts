import { expect, test } from 'vitest';
import { restGateway, start } from '../../restGateway.js';

/** Starts a gateway with two payments of one order. */
function startGateway() {
  const rest = restGateway();
  const first = rest.pay({}, 'cancel');
  const second = rest.pay();
  return { ...rest, first, second };
}

test.each(['-started', '-paid', '-updated'])('`find` returns the newest by %s', async (sorting) => {
  const { get, second } = startGateway();
  const found = await get(`/payments/find/order_1?sorting=${sorting}`);
  expect(found.data).toMatchObject({ imp_uid: second });
});

test('`find` returns the oldest with `sorting=started`', async () => {
  const { get, first } = startGateway();
  const found = await get('/payments/find/order_1?sorting=started');
  expect(found.data).toMatchObject({ imp_uid: first });
});

test.each(['/payments/find/order_1', '/payments/findAll/order_1', '/payments/status/all'])(
  '%s refuses an unknown `sorting`, and names it',
  async (path) => {
    const { get } = startGateway();
    const answer = await get(`${path}?sorting=amount`);
    expect(answer).toMatchObject({ status: 400, code: -1, data: null });
    expect(answer.message).toContain('sorting');
  },
);

test.each([
  ['limit', '/payments/status/all?limit=0'],
  ['page', '/payments/status/all?page=first'],
  ['from', '/payments/status/all?from=yesterday'],
  ['payment_status', '/payments/status/settled'],
  ['payment_status', '/payments/findAll/order_1/settled'],
  ['imp_uid', '/payments'],
])('a wrong %s in %s is refused, and the message names it', async (name, path) => {
  const { get } = startGateway();
  const answer = await get(path);
  expect(answer).toMatchObject({ status: 400, code: -1, data: null });
  expect(answer.message).toContain(name);
});

const day = 86_400;

test('`status` searches by the time at which a payment got its status', async () => {
  const rest = restGateway();
  const ordersIn = async (status: string, from: number, to: number) =>
    (await rest.get(`/payments/status/${status}?from=${from}&to=${to}`)).data;
  rest.pay({ pay_method: 'vbank', merchant_uid: 'account' });
  rest.pay({ merchant_uid: 'refunded' });
  const total = (count: number) => expect.objectContaining({ total: count });
  expect(await ordersIn('all', start, start + day)).toEqual(total(2));
  await rest.gateway.advance(29 * day * 1000);
  await rest.gateway.deposit('account');
  await rest.gateway.cancelInConsole('refunded', { amount: 100 });
  const late = start + 29 * day;
  expect(await ordersIn('all', start, start + day)).toEqual(total(0));
  expect(await ordersIn('paid', late, late + day)).toMatchObject({
    total: 1,
    list: [{ merchant_uid: 'account', status: 'paid' }],
  });
  expect(await ordersIn('cancelled', late, late + day)).toEqual(total(1));
  expect(await ordersIn('all', late, late + day)).toEqual(total(2));
  expect(await ordersIn('ready', start, late + day)).toEqual(total(0));
});

test('`status` without a time span lists the last 90 days', async () => {
  const { get, gateway } = startGateway();
  expect((await get('/payments/status/all')).data).toMatchObject({ total: 2 });
  // Each payment took a second.
  await gateway.advance((90 * day - 2) * 1000);
  expect((await get('/payments/status/all')).data).toMatchObject({ total: 2 });
  await gateway.advance(1000);
  expect((await get('/payments/status/all')).data).toMatchObject({ total: 1 });
  expect(await get(`/payments/status/all?from=${start}`)).toMatchObject({
    status: 400,
  });
});

test('a page after the last one is refused; the first page of an empty list is not', async () => {
  const { get } = startGateway();
  const ok = { status: 200, code: 0 };
  expect(await get('/payments/status/all?limit=1&page=2')).toMatchObject({
    ...ok,
    data: { next: 0 },
  });
  expect(await get('/payments/status/all?limit=1&page=3')).toMatchObject({
    status: 400,
    code: -1,
    message: expect.stringContaining('page'),
  });
  expect(await get('/payments/status/cancelled')).toMatchObject({ ...ok, data: { total: 0 } });
});
