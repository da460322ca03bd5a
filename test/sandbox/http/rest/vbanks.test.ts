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

function startGateway() {
  const rest = restGateway();
  const issue = (change: object = {}) => rest.post(path, { ...account, ...change });
  const revoke = (impUid: unknown) =>
    rest.call('DELETE', `/vbanks/${String(impUid)}?pg_api_key=key`);
  return { ...rest, issue, revoke };
}

test('a virtual account is issued without a window, and paid by a deposit', async () => {
  const { issue, gateway, records } = startGateway();
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
  const { post, gateway } = restGateway({ webhook: { notify } });
  const notice_url = ['https://shop.example/a', 'https://shop.example/b'];
  await post(path, { ...account, notice_url });
  await gateway.webhooks.allAnswered();
  expect(urls).toEqual(notice_url);
  expect(gateway.webhooks.sent[0]?.body).toMatchObject({ status: 'ready' });
});

test('a revoked virtual account accepts no deposit', async () => {
  const { issue, revoke, gateway } = startGateway();
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
  const { issue, revoke, gateway, pay } = startGateway();
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
    const { issue, records } = startGateway();
    const answer = await issue(change);
    expect(answer).toMatchObject({ code: -1, data: null, message: expect.stringContaining(field) });
    expect(records.payments).toEqual([]);
  },
);

test('a paid order gets no virtual account', async () => {
  const { issue, pay, records } = startGateway();
  pay();
  expect(await issue()).toMatchObject({ code: -1, data: null });
  expect(records.payments).toHaveLength(1);
});
