import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCallback, decodeReturn } from '../../../src/core/decode.js';
import { isPaymentError } from '../../../src/core/error.js';
import { returnUrl } from '../../../src/sandbox/gateway/session/returnUrl.js';
import type { RecordStorage } from '../../../src/sandbox/gateway/records/recordStorage.js';
import type { Outcome } from '../../../src/sandbox/gateway/session/outcome.js';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';
import { billing, card, gatewayWithShopper, seconds } from '../gatewayWithShopper.js';

test('an approved card payment answers with every field that the script passes on', () => {
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

test('a decline keeps its own words, and has a code only where one is given', () => {
  const { records, pay } = gatewayWithShopper();
  expect(pay(card, { decline: { code: 'E1', message: '잔액부족' } }).answer).toMatchObject({
    success: false,
    error_code: 'E1',
    error_msg: '잔액부족',
  });
  expect(pay(card, 'decline').answer).not.toHaveProperty('error_code');
  expect(records.payments.map(({ status }) => status)).toEqual(['failed', 'failed']);
});

test('a virtual account is a success that is not paid, due at the end of the thirtieth day', () => {
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

test('an answer of another method has no account', () => {
  expect(gatewayWithShopper().pay(card).answer).not.toHaveProperty('vbank_date');
});

test.each([
  ['trans', { bank_name: '카카오뱅크', card_name: null, card_number: null }],
  ['phone', { bank_name: null, card_name: null, card_number: null }],
  ['kakaopay', { bank_name: null, card_name: null, card_quota: 0 }],
])('a payment by %s is paid and says nothing of another method', (pay_method, fields) => {
  const { answer } = gatewayWithShopper().pay(
    { ...card, pay_method },
    { approve: { bankCode: '090' } },
  );
  expect(answer).toMatchObject({ success: true, status: 'paid', pay_method, ...fields });
});

test('a billing-key window is paid by its record, stores the card and keeps its number masked', () => {
  const { records, pay } = gatewayWithShopper();
  const { answer } = pay(billing, { approve: { cardNumber: testCards.approving } });
  expect(answer).toMatchObject({ success: true, status: 'paid', paid_amount: 9900 });
  expect(records.payments[0]).toMatchObject({
    amount: 9900,
    customer_uid: 'card_1',
    customer_uid_usage: 'issue',
    pg_tid: expect.stringMatching(/^StdpayBill/),
  });
  expect(records.billingKey('card_1')?.customer).toMatchObject({
    customer_uid: 'card_1',
    card_name: expect.stringMatching(/.+/),
    card_number: '400000*********1',
    card_type: null,
    inserted: seconds,
  });
});

test('no card number reaches the records or the storage', () => {
  const kept: string[] = [];
  const keeper = {
    getItem: () => null,
    removeItem: () => {},
    setItem: (_: string, value: string) => void kept.push(value),
  };
  const { gateway, pay } = gatewayWithShopper(keeper);
  for (const number of Object.values(testCards))
    pay({ ...billing, merchant_uid: number.slice(-4) }, { approve: { cardNumber: number } });
  expect(kept.length).toBeGreaterThan(3);
  const written = JSON.stringify([kept, gateway.sessions.requests]);
  expect(Object.values(testCards).filter((number) => written.includes(number))).toEqual([]);
});

test('a card that the company refuses leaves no billing key', () => {
  const { records, pay } = gatewayWithShopper();
  const { answer } = pay(billing, { approve: { cardNumber: testCards.declining } });
  expect(answer).toMatchObject({
    success: false,
    error_msg: '카드정보 인증 및 빌키 발급에 실패하였습니다.',
  });
  expect(records.billingKey('card_1')).toBeUndefined();
});

test('a cancelled billing-key window leaves the card that was there', () => {
  const { records, pay } = gatewayWithShopper();
  pay(billing, { approve: { cardCode: '367' } });
  pay({ ...billing, merchant_uid: 'first_2' }, 'cancel');
  expect(records.billingKey('card_1')?.customer.card_code).toBe('367');
});

test('registering again under the same `customer_uid` replaces the card', () => {
  const { records, pay } = gatewayWithShopper();
  pay(billing, { approve: { cardCode: '367' } });
  pay({ ...billing, merchant_uid: 'first_2' }, { approve: { cardCode: '366' } });
  expect(records.billingKey('card_1')?.customer.card_code).toBe('366');
});

test('an order number that was paid is refused with F1002 and without an `imp_uid`', () => {
  const { records, open, pay } = gatewayWithShopper();
  pay(card);
  expect(open(card).opened).toEqual({
    failure: {
      success: false,
      merchant_uid: 'order_1',
      error_code: 'F1002',
      error_msg: '이미 결제가 이루어진 거래건입니다.',
    },
  });
  expect(records.payments).toHaveLength(1);
});

test.each(['cancel', 'decline'] as const)(
  'an order number that ended by %s may be tried again',
  (end) => {
    const { records, pay } = gatewayWithShopper();
    pay(card, end);
    pay(card);
    expect(records.payments.map(({ status }) => status)).toEqual(['failed', 'paid']);
    expect(records.find('order_1')?.status).toBe('paid');
  },
);

test('an amount other than the prepared one is refused before the window', () => {
  const { records, open } = gatewayWithShopper();
  records.prepare({ merchant_uid: 'order_1', amount: 59000, currency: 'KRW' });
  expect(open(card).opened).toHaveProperty('failure.success', false);
  expect(open({ ...card, amount: 59000 }).opened).toHaveProperty('session');
});

test.each([
  ['a payment without `buyer_tel`', { ...card, buyer_tel: '' }],
  ['a payment of nothing', { ...card, amount: 0 }],
  ['an amount that is not a number', { ...card, amount: NaN }],
  ['a billing key of less than nothing', { ...billing, amount: -1 }],
])('%s is refused without a record', (_, params) => {
  const { gateway, records, open } = gatewayWithShopper();
  expect(open(params).opened).toHaveProperty('failure.error_msg');
  expect(records.payments).toEqual([]);
  expect(gateway.sessions.requests).toEqual([params]);
});

test('a billing-key window needs neither a phone number nor an amount', () => {
  expect(gatewayWithShopper().open({ ...billing, amount: 0 }).opened).toHaveProperty('session');
});

test('an open window has a record that is `ready`', () => {
  const { records, open } = gatewayWithShopper();
  open(card);
  expect(records.payments[0]).toMatchObject({ status: 'ready', vbank_num: null, paid_at: 0 });
});

test('a session shows what arrived, for whom, in which language', () => {
  const { opened } = gatewayWithShopper().open(card, true);
  expect(opened).toMatchObject({
    session: { params: card, seller: '테스트 상점', locale: 'ko', mobile: true },
  });
});

test('a window ends once', () => {
  const { records, open } = gatewayWithShopper();
  const { opened, endings } = open(card);
  if ('failure' in opened) throw new Error('refused');
  opened.session.settle('approve');
  opened.session.settle('cancel');
  expect(endings).toHaveLength(1);
  expect(records.payments[0]?.status).toBe('paid');
});

test('an abandoned window cannot be paid any more', () => {
  const { records, open } = gatewayWithShopper();
  const { opened, endings } = open(card);
  if ('failure' in opened) throw new Error('refused');
  opened.abandon();
  opened.session.settle('approve');
  expect(endings).toEqual([]);
  expect(records.payments[0]?.status).toBe('ready');
});

test.each([
  ['months of the list', { display: { card_quota: [3] } }, 3, 3],
  ['months outside the list', { display: { card_quota: [3] } }, 4, 0],
  ['months below 50,000 won', { amount: 49999 }, 3, 0],
  ['the months of a direct card', { card: { direct: { code: '367', quota: 5 } } }, undefined, 5],
])('%s are paid as the window would offer them', (_, options, quota, paid) => {
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
])('a queued approval pays with a card that %j offers', (rules, name) => {
  expect(gatewayWithShopper().pay({ ...card, card: rules }).answer['card_name']).toBe(name);
});

test('an order number longer than 40 is cut without a word, and is paid all the same', () => {
  const { open, pay } = gatewayWithShopper();
  const long = { ...card, merchant_uid: 'o'.repeat(42) };
  expect(pay(long).answer['merchant_uid']).toBe('o'.repeat(40));
  expect(open(long).opened).toHaveProperty('failure.error_code', 'F1002');
});

test('`charge` pays with a registered card', () => {
  const { gateway, pay } = gatewayWithShopper();
  pay(billing);
  const order = { customer_uid: 'card_1', merchant_uid: 'month_1', amount: 9900, name: '1월' };
  expect(gateway.charges.chargeBillingKey(order)).toMatchObject({
    status: 'paid',
    amount: 9900,
    channel: 'api',
    customer_uid: 'card_1',
    customer_uid_usage: 'payment',
    card_number: '400000*********1',
  });
  expect(gateway.charges.chargeBillingKey(order)).toHaveProperty('error');
});

test('`charge` of a card over its limit is a failed payment, not a refusal', () => {
  const { gateway, records, pay } = gatewayWithShopper();
  pay(billing, { approve: { cardNumber: testCards.decliningCharges } });
  const order = { customer_uid: 'card_1', merchant_uid: 'month_1', amount: 9900 };
  const charged = gateway.charges.chargeBillingKey(order);
  expect(charged).toMatchObject({
    status: 'failed',
    fail_reason: expect.stringMatching(/한도초과/),
  });
  expect(records.find('month_1')).toEqual(charged);
});

test('`charge` of an unknown customer is refused and leaves no record', () => {
  const { gateway, records } = gatewayWithShopper();
  const order = { customer_uid: 'nobody', merchant_uid: 'month_1', amount: 9900 };
  expect(gateway.charges.chargeBillingKey(order)).toEqual({
    error: expect.stringContaining('nobody'),
  });
  expect(records.payments).toEqual([]);
});

test.each([
  ['https://shop.example/done', 'https://shop.example/done?KEYS'],
  ['https://shop.example/done?', 'https://shop.example/done?KEYS'],
  ['https://shop.example/done?a=1', 'https://shop.example/done?a=1&KEYS'],
  ['https://shop.example/done?a=1&', 'https://shop.example/done?a=1&KEYS'],
  ['https://shop.example/done?a=1&b=2#result', 'https://shop.example/done?a=1&b=2&KEYS#result'],
  ['https://shop.example/#/done?c=3', 'https://shop.example/?KEYS#/done?c=3'],
  ['/done#a#b', '/done?KEYS#a#b'],
])('a phone comes back to %s with the keys before the hash', (address, expected) => {
  const told = {
    imp_uid: 'imp_1',
    merchant_uid: 'order 1',
    success: false,
    error_msg: '취소 & 끝',
  };
  const keys = `imp_uid=imp_1&merchant_uid=order%201&imp_success=false&error_msg=${encodeURIComponent('취소 & 끝')}`;
  expect(returnUrl(address, told)).toBe(expected.replace('KEYS', keys));
});

test('a phone is told of a success without words', () => {
  const { returnUrl: url } = gatewayWithShopper().pay(card, 'approve', true);
  expect(url).toMatch(/&imp_uid=imp_\d{12}&merchant_uid=order_1&imp_success=true#result$/);
});

const outcomes = fc.oneof(
  fc.constantFrom<Outcome>('approve', 'cancel', 'decline'),
  fc.record({ decline: fc.record({ message: fc.constantFrom('잔액부족', '정지된 카드') }) }),
  fc.record({ approve: fc.record({ quota: fc.nat(12), cardCode: fc.constantFrom('366', '999') }) }),
);

test('the callback, the return address and REST never contradict each other', () => {
  const methods = fc.constantFrom('card', 'vbank', 'trans', 'phone', 'kakaopay');
  const base = fc.constantFrom('https://a.kr/', 'https://a.kr/?x=1', 'https://a.kr/?x=1&y=2#z');
  fc.assert(
    fc.property(outcomes, methods, base, fc.boolean(), (outcome, pay_method, url, keep) => {
      const { records, pay } = gatewayWithShopper();
      const params = { ...card, pay_method, m_redirect_url: url, ...(keep && billing) };
      const ending = pay(params, outcome);
      const [payment] = records.payments;
      const merchantUid = params.merchant_uid;
      const told = [
        () => decodeCallback(ending.answer, { merchantUid }),
        () => decodeReturn(ending.returnUrl),
      ].map((decode) => {
        try {
          return decode();
        } catch (error) {
          return isPaymentError(error) ? error.reason : 'not ours';
        }
      });
      expect(told[0]).toEqual(told[1]);
      const refusal = outcome === 'cancel' ? 'cancelled' : 'declined';
      const receipt = { impUid: payment?.imp_uid, merchantUid };
      expect(told[0]).toEqual(payment?.status === 'failed' ? refusal : receipt);
    }),
  );
});

function storage(
  kept: Record<string, string> = {},
): RecordStorage & { kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => void (kept[key] = value),
    removeItem: (key) => void delete kept[key],
  };
}

test('what one page kept, the next one finds', () => {
  const keeper = storage();
  const before = gatewayWithShopper(keeper);
  before.pay(billing);
  before.records.prepare({ merchant_uid: 'order_2', amount: 1000, currency: 'KRW' });
  const after = gatewayWithShopper(keeper);
  expect(after.records.payments).toEqual(before.records.payments);
  expect(after.records.billingKey('card_1')).toEqual(before.records.billingKey('card_1'));
  expect(after.records.prepared('order_2')?.amount).toBe(1000);
});

test('`reset` forgets the records, kept ones too', () => {
  const keeper = storage();
  const { records, pay } = gatewayWithShopper(keeper);
  pay(card);
  records.reset();
  expect(records.payments).toEqual([]);
  expect(keeper.kept).toEqual({});
});

test.each([
  '{',
  'null',
  '"text"',
  '{"payments":[]}',
  '{"payments":{},"billingKeys":[],"prepared":[]}',
])('a corrupt storage (%s) counts as an empty one', (kept) => {
  const { records, pay } = gatewayWithShopper(storage({ test: kept }));
  expect(records.payments).toEqual([]);
  expect(pay(card).answer['success']).toBe(true);
});

test('a blocked or full storage degrades to memory', () => {
  const refuse = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  const { records, pay } = gatewayWithShopper({
    getItem: refuse,
    setItem: refuse,
    removeItem: refuse,
  });
  pay(card);
  expect(records.payments).toHaveLength(1);
  records.reset();
  expect(records.payments).toEqual([]);
});

test('payment numbers are unique though the clock stands still', () => {
  const { records, pay } = gatewayWithShopper();
  for (const merchant_uid of ['a', 'b', 'c']) pay({ ...card, merchant_uid });
  const numbers = records.payments.map(({ imp_uid }) => imp_uid);
  expect(new Set(numbers).size).toBe(3);
  for (const number of numbers) expect(number).toMatch(/^imp_\d{12}$/);
});
