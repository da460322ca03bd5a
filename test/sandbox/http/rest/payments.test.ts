import { expect, test } from 'vitest';
import { restGateway, start } from '../../restGateway.js';

function startGateway() {
  const rest = restGateway();
  const cancel = (imp_uid: string, body: object = {}) =>
    rest.post('/payments/cancel', { imp_uid, ...body });
  return { ...rest, cancel };
}

test('the message for a test payment names `include_sandbox`, for an unknown payment it does not', async () => {
  const { get, pay } = startGateway();
  const impUid = pay();
  expect(await get(`/payments/${impUid}`)).toMatchObject({
    status: 404,
    message: expect.stringContaining('include_sandbox=true'),
  });
  expect((await get('/payments/imp_0')).message).toBe('존재하지 않는 결제정보입니다.');
});

test('a live channel needs no `include_sandbox`', async () => {
  const { get, pay, post } = restGateway({ live: true });
  const impUid = pay();
  expect(await get(`/payments/${impUid}`)).toMatchObject({ status: 200, data: { sandbox: false } });
  const card = { card_number: '1234-1234-1234-1234', expiry: '2027-12' };
  const registered = await post('/subscribe/customers/card_1', card);
  expect(registered.data).toMatchObject({ sandbox: false });
  const { data } = await get('/users/pg');
  expect(data).toMatchObject([{ sandbox: false }, {}, {}]);
});

test('the balance has the original amount, and parts without the refunds', async () => {
  const { get, pay, cancel } = startGateway();
  const impUid = pay({ amount: 32000, tax_free: 10000 });
  await cancel(impUid, { amount: 12000, tax_free: 1000 });
  const { data } = await get(`/payments/${impUid}/balance`);
  expect(data).toMatchObject({
    amount: 32000,
    primary: { tax_free: 9000, supply: 10000, vat: 1000, service: 0 },
  });
});

test('the histories of the balance have the state of the payment and of each refund', async () => {
  const { get, pay, cancel, gateway, records } = startGateway();
  const impUid = pay({ amount: 32000, tax_free: 10000 });
  await gateway.advance(60_000);
  await cancel(impUid, { amount: 12000, tax_free: 1000 });
  await gateway.advance(60_000);
  await cancel(impUid, { amount: 20000, tax_free: 9000 });
  const payment = records.payment(impUid);
  const [first, second] = payment?.cancel_history ?? [];
  expect((await get(`/payments/${impUid}/balance`)).data).toMatchObject({
    primary: { tax_free: 0, supply: 0, vat: 0 },
    histories: [
      { created: payment?.paid_at, primary: { tax_free: 10000, supply: 20000, vat: 2000 } },
      { created: first?.cancelled_at, primary: { tax_free: 9000, supply: 10000, vat: 1000 } },
      { created: second?.cancelled_at, primary: { tax_free: 0, supply: 0, vat: 0 } },
    ],
  });
});

test('a refund without `tax_free` refunds taxed money only', async () => {
  const { pay, cancel, get } = startGateway();
  const impUid = pay({ amount: 10000, tax_free: 4000 });
  expect(await cancel(impUid, { amount: 6000 })).toMatchObject({ code: 0 });
  expect((await get(`/payments/${impUid}/balance`)).data).toMatchObject({
    primary: { tax_free: 4000, supply: 0, vat: 0 },
  });
  expect(await cancel(impUid, { amount: 4000 })).toMatchObject({
    code: -1,
    message: expect.stringContaining('tax_free'),
  });
  expect(await cancel(impUid, { amount: 4000, tax_free: 4000 })).toMatchObject({ code: 0 });
});

test.each([{}, { tax_free: 0 }])(
  'a payment with `tax_free: 0` is refunded with %j',
  async (body) => {
    const { pay, cancel } = startGateway();
    expect(await cancel(pay({ tax_free: 0 }), body)).toMatchObject({ code: 0 });
  },
);

test.each([
  ['tax_free', { amount: 500, tax_free: 501 }],
  ['tax_free', { tax_free: 1 }],
  ['amount', { amount: 1.5 }],
  ['checksum', { checksum: 'all' }],
  ['enable_webhook', { enable_webhook: 'sometimes' }],
])(
  'a refund with a wrong %s (%j) is refused, and the message names the field',
  async (field, body) => {
    const { pay, cancel, records } = startGateway();
    const answer = await cancel(pay(), body);
    expect(answer).toMatchObject({ code: -1, data: null });
    expect(answer.message).toContain(field);
    expect(records.payments[0]?.cancel_amount).toBe(0);
  },
);

test('a card payment has its card type, and a virtual account its time of issue', async () => {
  const { pay, records } = startGateway();
  expect(records.payment(pay())).toMatchObject({ card_type: 0, vbank_issued_at: 0 });
  const account = records.payment(pay({ merchant_uid: 'order_2', pay_method: 'vbank' }));
  expect(account).toMatchObject({ card_type: null, vbank_issued_at: start + 1 });
});
