import { describe, expect, test } from 'vitest';
import type { RequestPayParams } from '../../../../src/core/wire.js';
import { createSandbox } from '../../../../src/sandbox/createSandbox.js';
import { dueDate } from '../../../../src/sandbox/gateway/rules/dueDate.js';
import { billing, card, gatewayWithShopper, seconds } from '../../gatewayWithShopper.js';

const korean = (date: string) => Date.parse(`${date}+09:00`) / 1000;

describe('effects of the options on the records', () => {
  test('the record has custom data as JSON, the callback has it as it was given', () => {
    const { records, pay } = gatewayWithShopper();
    const { answer } = pay({ ...card, custom_data: { cart: [1, 2], note: '선물' } });
    expect(records.payments[0]?.custom_data).toBe('{"cart":[1,2],"note":"선물"}');
    expect(answer['custom_data']).toEqual({ cart: [1, 2], note: '선물' });
  });

  test('an easy pay chosen in a card window is recorded as `emb_pg_provider` of a card payment', () => {
    const { records, pay } = gatewayWithShopper();
    pay(card, { approve: { easyPay: 'kakaopay' } });
    expect(records.payments[0]).toMatchObject({
      pay_method: 'card',
      emb_pg_provider: 'kakaopay',
      card_code: null,
      card_number: null,
      card_quota: 0,
    });
  });

  test.each<[string, Partial<RequestPayParams>]>([
    ['that a PC window does not offer', { bypass: { acceptmethod: 'noeasypay' } }],
    ['beside a direct card', { card: { direct: { code: '367', quota: 0 } } }],
  ])('an easy pay %s cannot be chosen', (_, params) => {
    const { records, pay } = gatewayWithShopper();
    pay({ ...card, ...params }, { approve: { easyPay: 'kakaopay' } });
    expect(records.payments[0]).toMatchObject({
      emb_pg_provider: null,
      card_code: expect.stringMatching(/^\d{3}$/),
    });
  });

  test('a request for an easy pay has it as `pay_method` of the record', () => {
    const { records, pay } = gatewayWithShopper();
    pay({ ...card, pay_method: 'kakaopay' });
    expect(records.payments[0]).toMatchObject({ pay_method: 'kakaopay', emb_pg_provider: null });
  });

  test.each([
    [undefined, '2026-12-23T23:59:59'],
    ['2026-11-30', '2026-11-30T23:59:59'],
    ['20261130', '2026-11-30T23:59:59'],
    ['202611301800', '2026-11-30T18:00:00'],
    ['20261130180059', '2026-11-30T18:00:59'],
    ['2026-11-30 18:00:59', '2026-11-30T18:00:59'],
    ['2026-11-30 00:00:00', '2026-11-30T00:00:00'],
    ['YYYYMMDD', '2026-12-23T23:59:59'],
    ['20260231', '2026-12-23T23:59:59'],
  ])('a virtual account with `vbank_due` %s accepts deposits until %s in Korea', (given, due) => {
    const params = given ? { vbank_due: given } : {};
    expect(dueDate(params, seconds)).toBe(korean(due));
    const { records, pay } = gatewayWithShopper();
    pay({ ...card, pay_method: 'vbank', ...params });
    expect(records.payments[0]?.vbank_date).toBe(korean(due));
  });

  test('a record says whether the payment is in escrow', () => {
    const { records, pay } = gatewayWithShopper();
    pay({ ...card, escrow: true });
    pay({ ...card, merchant_uid: 'order_2' });
    expect(records.payments.map(({ escrow }) => escrow)).toEqual([true, false]);
  });

  test('a cash receipt is issued with a bank transfer, but not with an unpaid virtual account', () => {
    const { records, pay } = gatewayWithShopper();
    const approve = { bankCode: '088', cashReceipt: 'income' as const };
    pay({ ...card, merchant_uid: 'a', pay_method: 'trans' }, { approve });
    pay({ ...card, merchant_uid: 'b', pay_method: 'trans' });
    pay({ ...card, merchant_uid: 'c', pay_method: 'vbank' }, { approve });
    expect(records.payments.map(({ cash_receipt_issued: issued }) => issued)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('a billing key stores `customer_id`', () => {
    const { records, pay } = gatewayWithShopper();
    pay({ ...billing, customer_id: 'member_7' });
    expect(records.billingKey('card_1')?.customer.customer_id).toBe('member_7');
    pay({ ...billing, merchant_uid: 'first_2', customer_uid: 'card_2' });
    expect(records.billingKey('card_2')?.customer.customer_id).toBeNull();
  });

  test.each([
    ['list', [6], 3, 0],
    ['list', [6], 6, 6],
    ['bound', [6], 3, 3],
    ['bound', [3, 6], 4, 4],
    ['bound', [6], 7, 0],
    ['bound', [], 2, 0],
  ] as const)('`cardQuota: %s` of %j pays %i months as %i', (reading, months, quota, paid) => {
    const params = { ...card, display: { card_quota: [...months] } };
    const { answer } = gatewayWithShopper(null, reading).pay(params, { approve: { quota } });
    expect(answer['card_quota']).toBe(paid);
  });

  test('the gateway passes its option `cardQuota` and its clock to the window', async () => {
    expect(createSandbox({ cardQuota: 'bound' })).toHaveProperty('payments', []);
    const { opened } = gatewayWithShopper(null, 'bound').open(card);
    expect(opened).toMatchObject({ session: { cardQuota: 'bound', now: seconds } });
    expect(gatewayWithShopper().open(card).opened).toHaveProperty('session.cardQuota', 'list');
  });

  test.each<[number, Partial<RequestPayParams>]>([
    [100, { pay_method: 'card' }],
    [150, { pay_method: 'trans' }],
    [300, { pay_method: 'phone' }],
    [500, { pay_method: 'card', escrow: true }],
    [500, { pay_method: 'vbank', escrow: true }],
  ])('below %i won %j is refused with a message that names the minimum', (least, params) => {
    const { open, records } = gatewayWithShopper();
    const { opened } = open({ ...card, ...params, amount: least - 1 });
    expect(opened).toMatchObject({
      failure: { success: false, error_msg: expect.stringContaining(`${least}원`) },
    });
    expect(records.payments).toEqual([]);
    expect(open({ ...card, ...params, amount: least }).opened).toHaveProperty('session');
  });

  test('a billing key has no minimum amount', () => {
    expect(gatewayWithShopper().open({ ...billing, amount: 1 }).opened).toHaveProperty('session');
  });
});
