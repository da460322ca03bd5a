import { expect, test } from 'vitest';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { billing, gatewayWithShopper, seconds } from '../../gatewayWithShopper.js';

test('a billing-key window leaves a paid record and stores the card with a masked number', () => {
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

test('no card number is written to the records or the storage', () => {
  const items: string[] = [];
  const storage = {
    getItem: () => null,
    removeItem: () => {},
    setItem: (_: string, value: string) => void items.push(value),
  };
  const { gateway, pay } = gatewayWithShopper(storage);
  for (const number of Object.values(testCards))
    pay({ ...billing, merchant_uid: number.slice(-4) }, { approve: { cardNumber: number } });
  expect(items.length).toBeGreaterThan(3);
  const written = JSON.stringify([items, gateway.sessions.requests]);
  expect(Object.values(testCards).filter((number) => written.includes(number))).toEqual([]);
});

test('a card refused by the card company leaves no billing key', () => {
  const { records, pay } = gatewayWithShopper();
  const { answer } = pay(billing, { approve: { cardNumber: testCards.declining } });
  expect(answer).toMatchObject({
    success: false,
    error_msg: '카드정보 인증 및 빌키 발급에 실패하였습니다.',
  });
  expect(records.billingKey('card_1')).toBeUndefined();
});

test('a cancelled billing-key window does not change the registered card', () => {
  const { records, pay } = gatewayWithShopper();
  pay(billing, { approve: { cardCode: '367' } });
  pay({ ...billing, merchant_uid: 'first_2' }, 'cancel');
  expect(records.billingKey('card_1')?.customer.card_code).toBe('367');
});

test('a second registration with the same `customer_uid` replaces the card', () => {
  const { records, pay } = gatewayWithShopper();
  pay(billing, { approve: { cardCode: '367' } });
  pay({ ...billing, merchant_uid: 'first_2' }, { approve: { cardCode: '366' } });
  expect(records.billingKey('card_1')?.customer.card_code).toBe('366');
});

test('a billing-key window needs neither a phone number nor an amount', () => {
  expect(gatewayWithShopper().open({ ...billing, amount: 0 }).opened).toHaveProperty('session');
});
