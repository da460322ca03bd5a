import { expect, test } from 'vitest';
import { card, gatewayWithShopper, seconds } from '../../gatewayWithShopper.js';

test('an approved card payment answers with every field of the callback', () => {
  const { records, pay } = gatewayWithShopper();
  const { answer } = pay(card, { approve: { cardCode: '367', quota: 3 } });
  const tid = 'StdpayCARDINIpayTest20261123120405045000';
  expect(answer).toEqual({
    success: true,
    imp_uid: expect.stringMatching(/^imp_\d{12}$/),
    pay_method: 'card',
    merchant_uid: 'order_1',
    name: '원두 1kg',
    paid_amount: 60000,
    currency: 'KRW',
    pg_provider: 'html5_inicis',
    pg_type: 'payment',
    pg_tid: tid,
    apply_num: expect.stringMatching(/^\d{8}$/),
    buyer_name: '홍길동',
    buyer_email: '',
    buyer_tel: '010-1234-5678',
    buyer_addr: '',
    buyer_postcode: '',
    custom_data: null,
    status: 'paid',
    paid_at: seconds,
    receipt_url: expect.stringContaining(`noTid=${tid}&noMethod=1`),
    card_name: '현대카드',
    bank_name: null,
    card_quota: 3,
    card_number: '400000*********1',
  });
  expect(records.payments).toHaveLength(1);
  expect(records.payments[0]).toMatchObject({
    status: 'paid',
    amount: 60000,
    cancel_amount: 0,
    card_code: '367',
    channel: 'pc',
    sandbox: true,
    started_at: seconds,
    paid_at: seconds,
    customer_uid_usage: null,
  });
});

test('a cancelled window answers without an `error_code` and leaves a failed payment', () => {
  const { records, pay } = gatewayWithShopper();
  const { answer } = pay(card, 'cancel');
  expect(answer).toEqual({
    success: false,
    imp_uid: records.payments[0]?.imp_uid,
    merchant_uid: 'order_1',
    pay_method: 'card',
    pg_provider: 'html5_inicis',
    pg_type: 'payment',
    error_msg: '사용자가 결제를 취소하셨습니다',
  });
  expect(records.payments[0]).toMatchObject({
    status: 'failed',
    fail_reason: '사용자가 결제를 취소하셨습니다',
    failed_at: seconds,
    paid_at: 0,
  });
});

test('a decline keeps its message, and has a code only if one is given', () => {
  const { records, pay } = gatewayWithShopper();
  expect(pay(card, { decline: { code: 'E1', message: '잔액부족' } }).answer).toMatchObject({
    success: false,
    error_code: 'E1',
    error_msg: '잔액부족',
  });
  expect(pay(card, 'decline').answer).not.toHaveProperty('error_code');
  expect(records.payments.map(({ status }) => status)).toEqual(['failed', 'failed']);
});

test('a virtual account is a success with status `ready`, due at the end of the thirtieth day', () => {
  const { records, pay } = gatewayWithShopper();
  const vbank = { ...card, pay_method: 'vbank' };
  expect(pay(vbank, { approve: { bankCode: '020' } }).answer).toMatchObject({
    success: true,
    status: 'ready',
    paid_at: 0,
    paid_amount: 60000,
    receipt_url: null,
    vbank_num: expect.stringMatching(/^\d{14}$/),
    vbank_name: '우리은행',
    vbank_holder: '(주)케이지이니시스',
    vbank_date: '2026-12-23 23:59:59',
  });
  expect(records.payments[0]).toMatchObject({
    status: 'ready',
    vbank_code: '020',
    vbank_date: Date.UTC(2026, 11, 23, 14, 59, 59) / 1000,
    pg_tid: expect.stringMatching(/^StdpayVBNK/),
  });
});

test('an answer of another method has no fields of a virtual account', () => {
  expect(gatewayWithShopper().pay(card).answer).not.toHaveProperty('vbank_date');
});

test.each([
  ['trans', { bank_name: '카카오뱅크', card_name: null, card_number: null }],
  ['phone', { bank_name: null, card_name: null, card_number: null }],
  ['kakaopay', { bank_name: null, card_name: null, card_quota: 0 }],
])('a payment by %s is paid and has no values of another method', (pay_method, fields) => {
  const { answer } = gatewayWithShopper().pay(
    { ...card, pay_method },
    { approve: { bankCode: '090' } },
  );
  expect(answer).toMatchObject({ success: true, status: 'paid', pay_method, ...fields });
});

test('an open window has a record with status `ready`', () => {
  const { records, open } = gatewayWithShopper();
  open(card);
  expect(records.payments[0]).toMatchObject({ status: 'ready', vbank_num: null, paid_at: 0 });
});

test('a session has the request, the seller and the language', () => {
  const { opened } = gatewayWithShopper().open(card, true);
  expect(opened).toMatchObject({
    session: { params: card, seller: '테스트 상점', locale: 'ko', mobile: true },
  });
});

test('a window ends only once', () => {
  const { records, open } = gatewayWithShopper();
  const { opened, results } = open(card);
  if ('failure' in opened) throw new Error('not opened');
  opened.session.settle('approve');
  opened.session.settle('cancel');
  expect(results).toHaveLength(1);
  expect(records.payments[0]?.status).toBe('paid');
});

test('a payment cannot be made in an abandoned window', () => {
  const { records, open } = gatewayWithShopper();
  const { opened, results } = open(card);
  if ('failure' in opened) throw new Error('not opened');
  opened.abandon();
  opened.session.settle('approve');
  expect(results).toEqual([]);
  expect(records.payments[0]?.status).toBe('ready');
});

test.each([
  ['months of the list', { display: { card_quota: [3] } }, 3, 3],
  ['months outside the list', { display: { card_quota: [3] } }, 4, 0],
  ['months below 50,000 won', { amount: 49999 }, 3, 0],
  ['the months of a direct card', { card: { direct: { code: '367', quota: 5 } } }, undefined, 5],
])('%s are paid only if the window offers them', (_, options, quota, paid) => {
  const { answer } = gatewayWithShopper().pay({ ...card, ...options }, { approve: { quota } });
  expect(answer['card_quota']).toBe(paid);
});

test.each([
  [{ direct: { code: '041', quota: 0 } }, '우리카드'],
  [
    {
      detail: [
        { card_code: '*', enabled: false },
        { card_code: '371', enabled: true },
      ],
    },
    'NH농협카드',
  ],
  [{ detail: [{ card_code: '365', enabled: false }] }, 'KB국민카드'],
])('a queued approval pays with a card that the rules %j offer', (rules, name) => {
  expect(gatewayWithShopper().pay({ ...card, card: rules }).answer['card_name']).toBe(name);
});
