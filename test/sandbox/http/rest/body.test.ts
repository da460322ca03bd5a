import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm } from '../../../../src/sandbox/http/rest/body.js';
import { gatewayWithCard, restGateway, start } from '../../restGateway.js';

const day = 24 * 60 * 60;
const card = { card_number: '1234-1234-1234-1234', expiry: '2027-12' };
const order = { merchant_uid: 'month_1', name: '구독', amount: 9900 };
const formType = 'application/x-www-form-urlencoded; charset=utf-8';

async function startGateway() {
  const rest = await gatewayWithCard();
  const headers = { ...(await rest.signedIn()), 'content-type': formType };
  const postForm = (path: string, body: string) =>
    rest.ask(path, { method: 'POST', headers, body });
  return { ...rest, postForm };
}

/** Schedules charges of two cards: `a_1` and `a_2` of the first, `b_1` of the second. */
async function schedule({ post }: Awaited<ReturnType<typeof startGateway>>) {
  await post('/subscribe/customers/card_2', card);
  for (const [customer_uid, uids] of [
    ['card_1', ['a_1', 'a_2']],
    ['card_2', ['b_1']],
  ] as const) {
    const schedules = uids.map((uid) => ({
      ...order,
      merchant_uid: uid,
      schedule_at: start + day,
    }));
    await post('/subscribe/payments/schedule', { customer_uid, schedules });
  }
}

const revokedOf = ({ records }: Awaited<ReturnType<typeof startGateway>>) =>
  records.schedules
    .filter(({ answer }) => answer.schedule_status === 'revoked')
    .map(({ answer }) => answer.merchant_uid);

const unset = {
  tax_free: null,
  vat_amount: null,
  buyer_name: null,
  buyer_email: null,
  buyer_tel: null,
  card_quota: null,
  custom_data: null,
  notice_url: null,
  currency: null,
};

test('`null` in JSON means that the field is not set', async () => {
  const rest = await startGateway();
  const again = { ...order, ...unset, customer_uid: 'card_1' };
  expect(await rest.post('/subscribe/payments/again', again)).toMatchObject({
    code: 0,
    data: { status: 'paid', buyer_name: null, custom_data: null, currency: 'KRW' },
  });
  const onetime = { ...order, ...unset, ...card, merchant_uid: 'once', customer_uid: null };
  expect(await rest.post('/subscribe/payments/onetime', onetime)).toMatchObject({ code: 0 });
  expect(rest.records.billingKeys).toHaveLength(1);
  const cancel = {
    merchant_uid: 'once',
    imp_uid: null,
    amount: null,
    checksum: null,
    reason: null,
  };
  expect((await rest.post('/payments/cancel', cancel)).data).toMatchObject({ cancel_amount: 9900 });
  const schedules = [{ ...order, ...unset, merchant_uid: 'later', schedule_at: start + day }];
  const body = { customer_uid: 'card_1', checking_amount: null, card_number: null, schedules };
  expect(await rest.post('/subscribe/payments/schedule', body)).toMatchObject({ code: 0 });
});

test('`null` for a required field is refused, and the message names the field', async () => {
  const { post } = await startGateway();
  const schedules = [{ ...order, amount: null, schedule_at: start + day }];
  expect(await post('/subscribe/payments/schedule', { customer_uid: 'card_1', schedules })).toEqual(
    {
      status: 400,
      code: -1,
      message: '잘못된 요청입니다. (schedules[0].amount: 값이 없습니다)',
      data: null,
    },
  );
});

test('a path with a final slash is the same path', async () => {
  const { post, get, pay } = await startGateway();
  const impUid = pay();
  expect(await get(`/payments/${impUid}/?include_sandbox=true`)).toMatchObject({ status: 200 });
  expect(await get('/payments/find/order_1/')).toMatchObject({ status: 200 });
  expect(await post('/payments/cancel/', { imp_uid: impUid })).toMatchObject({ code: 0 });
});

test.each(['imp_uid[]=A&imp_uid[]=B', 'imp_uid[0]=A&imp_uid[1]=B', 'imp_uid=A&imp_uid=B'])(
  'a list in the query is read as %s',
  async (query) => {
    const { get, pay } = await startGateway();
    const [one, two] = [pay(), pay({ merchant_uid: 'order_2' })];
    const encoded = encodeURI(query.replace('A', one).replace('B', two));
    const found = await get(`/payments?${encoded}`);
    expect(found).toMatchObject({ status: 200, data: [{ imp_uid: one }, { imp_uid: two }] });
  },
);

test.each([
  'customer_uid[]=card_1&customer_uid[]=card_2',
  'customer_uid[0]=card_1&customer_uid[1]=card_2',
  'customer_uid=card_1&customer_uid=card_2',
])('a list of customers is read as %s', async (query) => {
  const { get } = await startGateway();
  expect(await get(`/subscribe/customers?${encodeURI(query)}`)).toMatchObject({ status: 207 });
});

test.each([
  'merchant_uid[]=a_1',
  'merchant_uid[0]=a_1',
  'merchant_uid=a_1',
  'merchant_uid=["a_1"]',
  'customer_uid=card_1&merchant_uid[]=a_1',
])('an unscheduling form with %s revokes this charge only', async (form) => {
  const rest = await startGateway();
  await schedule(rest);
  const body = encodeURI(form);
  expect(await rest.postForm('/subscribe/payments/unschedule', body)).toMatchObject({
    code: 0,
    data: [{ merchant_uid: 'a_1', schedule_status: 'revoked' }],
  });
  expect(revokedOf(rest)).toEqual(['a_1']);
});

test('unscheduling without order numbers revokes the charges of one card only', async () => {
  const rest = await startGateway();
  await schedule(rest);
  await rest.postForm('/subscribe/payments/unschedule', 'customer_uid=card_1');
  expect(revokedOf(rest)).toEqual(['a_1', 'a_2']);
});

test('unscheduling by order number alone revokes charges of several cards', async () => {
  const rest = await startGateway();
  await schedule(rest);
  await rest.post('/subscribe/payments/unschedule', { merchant_uid: ['a_2', 'b_1', 'unknown'] });
  expect(revokedOf(rest)).toEqual(['a_2', 'b_1']);
});

test.each([{}, { customer_uid: null, merchant_uid: null }, { merchant_uid: [] }])(
  'unscheduling with %j is refused, and nothing is revoked',
  async (body) => {
    const rest = await startGateway();
    await schedule(rest);
    const answer = await rest.post('/subscribe/payments/unschedule', body);
    expect(answer).toMatchObject({ status: 400, code: -1, data: null });
    expect(answer.message).toContain('merchant_uid');
    expect(revokedOf(rest)).toEqual([]);
  },
);

test('an empty list of order numbers revokes nothing, also with a card', async () => {
  const rest = await startGateway();
  await schedule(rest);
  const body = { customer_uid: 'card_1', merchant_uid: [] };
  expect(await rest.post('/subscribe/payments/unschedule', body)).toMatchObject({ code: 1 });
  expect(revokedOf(rest)).toEqual([]);
});

test.each([
  `schedules[0][merchant_uid]=month_1&schedules[0][amount]=9900&schedules[0][schedule_at]=${start + day}`,
  `schedules=${JSON.stringify([{ merchant_uid: 'month_1', amount: 9900, schedule_at: start + day }])}`,
])('schedules are read from a form (%#)', async (schedules) => {
  const { postForm, records } = await startGateway();
  const body = encodeURI(`customer_uid=card_1&${schedules}`);
  expect(await postForm('/subscribe/payments/schedule', body)).toMatchObject({ code: 0 });
  expect(records.schedule('month_1')?.answer).toMatchObject({ amount: 9900 });
});

test('a number is accepted as an order number, as a card number and as a name', async () => {
  const { post, records } = await startGateway();
  const numbers = {
    merchant_uid: 2026112801,
    card_number: 1234123412341234,
    buyer_tel: 1012345678,
  };
  const body = { ...order, ...card, ...numbers, birth: 820213, name: 7 };
  expect(await post('/subscribe/payments/onetime', body)).toMatchObject({
    code: 0,
    data: { merchant_uid: '2026112801', buyer_tel: '1012345678', name: '7' },
  });
  expect(records.find('2026112801')?.status).toBe('paid');
});

test.each(['true', 'True', '1'])('`include_sandbox=%s` shows a test payment', async (value) => {
  const { get, pay } = await startGateway();
  expect(await get(`/payments/${pay()}?include_sandbox=${value}`)).toMatchObject({ status: 200 });
});

test.each([true, 'true', 'True', 1, '1'])('`enable_webhook: %j` sends a webhook', async (flag) => {
  const sent: unknown[] = [];
  const notify = async (request: Request) => {
    sent.push(await request.json());
    return new Response();
  };
  const { post, pay, gateway } = restGateway({ webhook: { notify } });
  const imp_uid = pay();
  await post('/payments/cancel', { imp_uid, enable_webhook: flag });
  await gateway.webhooks.allAnswered();
  expect(sent).toMatchObject([{ status: 'paid' }, { status: 'cancelled' }]);
});

test('several webhook addresses of a charge are accepted', async () => {
  const { post, records } = await startGateway();
  const notice_url = ['https://shop.example/a', 'https://shop.example/b'];
  const { data } = await post('/subscribe/payments/again', {
    ...order,
    customer_uid: 'card_1',
    notice_url,
  });
  expect(records.orderExtras(String(data?.['imp_uid']))).toMatchObject({ notice_url });
});

test('JSON that is sent as a form is refused, and the message names the header', async () => {
  const { postForm } = await startGateway();
  const answer = await postForm('/payments/cancel', '{"imp_uid":"imp_1"}');
  expect(answer).toMatchObject({ status: 400, code: -1, data: null });
  expect(answer.message).toContain('Content-Type: application/json');
});

test('a delivery is read from a form', async () => {
  const { postForm, pay } = await startGateway();
  const fields = { name: '홍길동', tel: '010', addr: '서울', postcode: '04517' };
  const form = new URLSearchParams({ 'logis[company]': 'CJGLS', 'logis[invoice]': '1' });
  form.set('logis[sent_at]', String(start));
  for (const [name, value] of Object.entries(fields))
    for (const who of ['sender', 'receiver']) form.set(`${who}[${name}]`, value);
  const impUid = pay({ escrow: true });
  expect(await postForm(`/escrows/logis/${impUid}`, form.toString())).toMatchObject({
    data: { company: 'CJGLS', invoice: '1', sent_at: start },
  });
});

test('charges, refunds, amounts and receipts are read from forms', async () => {
  const { postForm, pay } = await startGateway();
  const charge = 'customer_uid=card_1&merchant_uid=m_1&amount=9900&name=&tax_free=';
  expect(await postForm('/subscribe/payments/again', charge)).toMatchObject({
    data: { status: 'paid', amount: 9900, name: null },
  });
  const cancel = 'merchant_uid=m_1&amount=900&checksum=9900&enable_webhook=true';
  expect(await postForm('/payments/cancel', cancel)).toMatchObject({
    data: { cancel_amount: 900 },
  });
  const prepare = 'merchant_uid=order_9&amount=1000';
  expect(await postForm('/payments/prepare', prepare)).toMatchObject({ data: { amount: 1000 } });
  const impUid = pay({ pay_method: 'trans' });
  expect(await postForm(`/receipts/${impUid}`, 'identifier=01012345678')).toMatchObject({
    code: 0,
  });
});

test('a form has what a list or an object had when it was written, for any names and values', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 8 })
    .filter((text) => !/[[\]]|^\d+$/.test(text));
  const value = fc.string({ minLength: 1 }).filter((text) => !/^\s*[[{]/.test(text));
  const body = fc.dictionary(
    name,
    fc.oneof(
      value,
      fc.array(value, { minLength: 1 }),
      fc.dictionary(name, value, { minKeys: 1 }),
      fc.array(fc.dictionary(name, value, { minKeys: 1 }), { minLength: 1 }),
    ),
  );
  const entriesOf = (key: string, one: unknown): [string, string][] =>
    typeof one === 'object' && one !== null
      ? Object.entries(one).flatMap(([inner, nested]) => entriesOf(`${key}[${inner}]`, nested))
      : [[key, String(one)]];
  fc.assert(
    fc.property(body, (fields) => {
      const entries = Object.entries(fields).flatMap(([key, one]) => entriesOf(key, one));
      expect(readForm(new URLSearchParams(entries).toString())).toEqual(fields);
    }),
  );
});
