import { expect, test } from 'vitest';
import { restGateway, start } from '../../restGateway.js';

const identifier = '010-1234-5678';

function startGateway() {
  const rest = restGateway();
  const issue = (impUid: string, change: object = {}) =>
    rest.post(`/receipts/${impUid}`, { identifier, ...change });
  return { ...rest, issue };
}

test('a receipt of a transfer is issued, read and cancelled', async () => {
  const { pay, issue, call } = startGateway();
  const impUid = pay({ pay_method: 'trans', amount: 11000 });
  const receipt = {
    imp_uid: impUid,
    receipt_tid: expect.stringMatching(/.+/),
    apply_num: expect.stringMatching(/^\d{9}$/),
    type: 'company',
    amount: 11000,
    vat: 1000,
    receipt_url: expect.stringMatching(/^https:/),
    applied_at: start + 1,
    cancelled_at: 0,
  };
  const path = `/receipts/${impUid}`;
  expect(await call('GET', path)).toMatchObject({ status: 404, code: -1, data: null });
  expect(await issue(impUid, { type: 'company' })).toMatchObject({ status: 200, data: receipt });
  expect((await call('GET', path)).data).toEqual(receipt);
  expect(await issue(impUid)).toMatchObject({ status: 400, data: null });
  const cancelled = { ...receipt, cancelled_at: start + 1 };
  expect((await call('DELETE', path)).data).toEqual(cancelled);
  expect((await call('GET', path)).data).toEqual(cancelled);
  expect(await call('DELETE', path)).toMatchObject({ status: 400, data: null });
});

test('the amount of a receipt is what was not refunded, and the tax parts of the request apply', async () => {
  const { pay, issue, gateway } = startGateway();
  const impUid = pay({ pay_method: 'trans', amount: 11000 });
  gateway.cancel({ imp_uid: impUid }, { amount: 1000 });
  expect((await issue(impUid, { tax_free: 4500 })).data).toMatchObject({ amount: 10000, vat: 500 });
});

test.each([
  ['a card payment', { pay_method: 'card' }, 'approve'],
  ['an account without a deposit', { pay_method: 'vbank' }, 'approve'],
  ['a failed transfer', { pay_method: 'trans' }, 'decline'],
] as const)('%s gets no receipt', async (_, params, outcome) => {
  const { pay, issue } = startGateway();
  expect(await issue(pay(params, outcome))).toMatchObject({ status: 400, code: -1, data: null });
});

test.each([
  ['identifier', { identifier: undefined }],
  ['identifier', { identifier: 'hong@example.com' }],
  ['type', { type: 'shop' }],
  ['tax_free', { tax_free: 20000 }],
])(
  'a receipt with a wrong %s is refused, and the message names the field',
  async (field, change) => {
    const { pay, issue } = startGateway();
    const answer = await issue(pay({ pay_method: 'trans', amount: 11000 }), change);
    expect(answer).toMatchObject({ status: 400, data: null });
    expect(answer.message).toContain(field);
  },
);

test('the receipt that the shopper chose in a transfer window exists after the payment', async () => {
  const { pay, call } = startGateway();
  const impUid = pay(
    { pay_method: 'trans', amount: 11000 },
    { approve: { cashReceipt: 'expense' } },
  );
  const { data } = await call('GET', `/receipts/${impUid}`);
  expect(data).toMatchObject({ type: 'company', amount: 11000, vat: 1000, applied_at: start });
});

test('the receipt that the shopper chose for a virtual account is issued after the deposit', async () => {
  const { pay, call, gateway, records } = startGateway();
  const impUid = pay({ pay_method: 'vbank' }, { approve: { cashReceipt: 'income' } });
  expect(await call('GET', `/receipts/${impUid}`)).toMatchObject({ status: 404 });
  expect(records.payment(impUid)).toMatchObject({ cash_receipt_issued: false });
  await gateway.deposit('order_1');
  expect((await call('GET', `/receipts/${impUid}`)).data).toMatchObject({ type: 'person' });
  expect(records.payment(impUid)).toMatchObject({ cash_receipt_issued: true });
});

test.each(['trans', 'vbank'])(
  'the receipt of a %s window has the tax parts of its order',
  async (pay_method) => {
    const { pay, call, gateway } = startGateway();
    const order = { pay_method, amount: 11000, tax_free: 5500 };
    const impUid = pay(order, { approve: { cashReceipt: 'income' } });
    if (pay_method === 'vbank') await gateway.deposit('order_1');
    expect((await call('GET', `/receipts/${impUid}`)).data).toMatchObject({ vat: 500 });
  },
);

test('a full refund cancels the receipt, and a partial refund keeps it', async () => {
  const { pay, issue, call, gateway } = startGateway();
  const impUid = pay({ pay_method: 'trans', amount: 11000 });
  await issue(impUid);
  gateway.cancel({ imp_uid: impUid }, { amount: 1000 });
  expect((await call('GET', `/receipts/${impUid}`)).data).toMatchObject({ cancelled_at: 0 });
  gateway.cancel({ imp_uid: impUid }, {});
  expect((await call('GET', `/receipts/${impUid}`)).data).toMatchObject({
    cancelled_at: start + 1,
  });
});

test('a receipt for money from elsewhere is issued, read and cancelled by order number', async () => {
  const { post, call } = startGateway();
  const path = '/receipts/external/cash_1';
  const body = { channel_key: 'channel-key-1', name: '원두', amount: 5500, identifier };
  expect(await call('GET', path)).toMatchObject({ status: 404, data: null });
  expect(await post(path, body)).toMatchObject({
    status: 200,
    data: { merchant_uid: 'cash_1', type: 'person', amount: 5500, vat: 500, cancelled_at: 0 },
  });
  expect(await post(path, body)).toMatchObject({ status: 400, data: null });
  expect((await call('DELETE', path)).data).toMatchObject({ cancelled_at: start });
  expect(await call('DELETE', path)).toMatchObject({ status: 404, data: null });
});

test.each([
  ['amount', { amount: 0 }],
  ['amount', { amount: 100.5 }],
  ['name', { name: undefined }],
  ['tax_free', { tax_free: 6000 }],
])('a receipt from elsewhere with a wrong %s is refused', async (field, change) => {
  const { post } = startGateway();
  const body = { channel_key: 'key', name: '원두', amount: 5500, identifier, ...change };
  const answer = await post('/receipts/external/cash_1', body);
  expect(answer).toMatchObject({ status: 400, data: null });
  expect(answer.message).toContain(field);
});
