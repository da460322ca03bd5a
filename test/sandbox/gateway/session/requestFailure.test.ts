import { expect, test } from 'vitest';
import { billing, card, gatewayWithShopper } from '../../gatewayWithShopper.js';

test('a paid order number is refused with F1002 and without an `imp_uid`', () => {
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

test.each(['cancel', 'decline'] as const)('an order number can be paid again after %s', (end) => {
  const { records, pay } = gatewayWithShopper();
  pay(card, end);
  pay(card);
  expect(records.payments.map(({ status }) => status)).toEqual(['failed', 'paid']);
  expect(records.find('order_1')?.status).toBe('paid');
});

test('an amount that differs from the prepared one is refused before the window opens', () => {
  const { records, open } = gatewayWithShopper();
  records.prepare({ merchant_uid: 'order_1', amount: 59000, currency: 'KRW' });
  expect(open(card).opened).toHaveProperty('failure.success', false);
  expect(open({ ...card, amount: 59000 }).opened).toHaveProperty('session');
});

test.each([
  ['a payment without `buyer_tel`', { ...card, buyer_tel: '' }],
  ['a payment of 0 won', { ...card, amount: 0 }],
  ['an amount that is not a number', { ...card, amount: NaN }],
  ['a fraction of a won', { ...card, amount: 60000.5 }],
  ['a tax-free amount above the amount', { ...card, tax_free: 60001 }],
  ['a billing key with a negative amount', { ...billing, amount: -1 }],
])('%s is refused without a record', (_, params) => {
  const { gateway, records, open } = gatewayWithShopper();
  expect(open(params).opened).toHaveProperty('failure.error_msg');
  expect(records.payments).toEqual([]);
  expect(gateway.sessions.requests).toEqual([params]);
});

test('an order number longer than 40 characters is cut silently and still paid', () => {
  const { open, pay } = gatewayWithShopper();
  const long = { ...card, merchant_uid: 'o'.repeat(42) };
  expect(pay(long).answer['merchant_uid']).toBe('o'.repeat(40));
  expect(open(long).opened).toHaveProperty('failure.error_code', 'F1002');
});
