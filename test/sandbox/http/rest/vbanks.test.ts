import { expect, test } from 'vitest';
import { restGateway, start } from '../../restGateway.js';

const account = {
  channel_key: 'channel-key-1',
  merchant_uid: 'order_1',
  amount: 32000,
  vbank_code: '088',
  vbank_due: start + 3600,
  vbank_holder: '테스트 상점',
  name: '원두 1kg',
  buyer_name: '홍길동',
  buyer_email: 'hong@example.com',
};
const path = '/vbanks?pg_api_key=key';

async function startShop() {
  const gateway = restGateway();
  const headers = await gateway.signedIn();
  const issue = (change: object = {}, at = path) =>
    gateway.send('POST', at, { ...account, ...change }, headers);
  const revoke = (impUid: unknown) =>
    gateway.ask(`/vbanks/${String(impUid)}?pg_api_key=key`, { method: 'DELETE', headers });
  return { ...gateway, headers, issue, revoke };
}

test('a virtual account is issued without a window, and paid by a deposit', async () => {
  const { issue, gateway, records } = await startShop();
  expect(await issue()).toMatchObject({
    status: 200,
    code: 0,
    data: {
      status: 'ready',
      channel: 'api',
      pay_method: 'vbank',
      amount: 32000,
      vbank_code: '088',
      vbank_name: '신한은행',
      vbank_num: expect.stringMatching(/^56\d{12}$/),
      vbank_holder: '테스트 상점',
      vbank_date: start + 3600,
      vbank_issued_at: start,
      buyer_name: '홍길동',
    },
  });
  await gateway.deposit('order_1');
  expect(records.find('order_1')).toMatchObject({ status: 'paid', paid_at: start });
});

test('an issued virtual account has a webhook to its `notice_url`', async () => {
  const urls: string[] = [];
  const notify = ({ url }: Request) => {
    urls.push(url);
    return new Response();
  };
  const { send, signedIn, gateway } = restGateway({ webhook: { notify } });
  const notice_url = ['https://shop.example/a', 'https://shop.example/b'];
  await send('POST', path, { ...account, notice_url }, await signedIn());
  await gateway.webhooks.allAnswered();
  expect(urls).toEqual(notice_url);
  expect(gateway.webhooks.sent[0]?.body).toMatchObject({ status: 'ready' });
});

test('a revoked virtual account accepts no deposit', async () => {
  const { issue, revoke, gateway } = await startShop();
  const { data } = await issue();
  expect(await revoke(data?.['imp_uid'])).toMatchObject({
    status: 200,
    code: 0,
    data: { status: 'failed', cancel_amount: 0 },
  });
  await expect(gateway.deposit('order_1')).rejects.toThrow('no virtual account');
  expect(await revoke(data?.['imp_uid'])).toMatchObject({ status: 400, code: -1, data: null });
});

test('a paid virtual account, another payment and an unknown number cannot be revoked', async () => {
  const { issue, revoke, gateway, pay } = await startShop();
  const { data } = await issue();
  await gateway.deposit('order_1');
  expect(await revoke(data?.['imp_uid'])).toMatchObject({ status: 400, data: null });
  expect(await revoke(pay({ merchant_uid: 'order_2' }))).toMatchObject({ status: 400, data: null });
  expect(await revoke('imp_0')).toMatchObject({ status: 404, data: null });
});

test.each([
  ['vbank_code', { vbank_code: '999' }],
  ['vbank_due', { vbank_due: start }],
  ['vbank_due', { vbank_due: '2026-12-31' }],
  ['amount', { amount: undefined }],
  ['merchant_uid', { merchant_uid: 'o'.repeat(41) }],
])(
  'an account with a wrong %s is refused, and the message names the field',
  async (field, change) => {
    const { issue, records } = await startShop();
    const answer = await issue(change);
    expect(answer).toMatchObject({ code: -1, data: null, message: expect.stringContaining(field) });
    expect(records.payments).toEqual([]);
  },
);

test('a paid order gets no virtual account', async () => {
  const { issue, pay, records } = await startShop();
  pay();
  expect(await issue()).toMatchObject({ code: -1, data: null });
  expect(records.payments).toHaveLength(1);
});
