import { describe, expect, test } from 'vitest';
import { gatewayWithCard, start } from '../../restGateway.js';

const day = 24 * 60 * 60;
const card = { card_number: '1234-1234-1234-1234', expiry: '2027-12' };
const order = { merchant_uid: 'order_1', name: '원두', amount: 60000 };

/** Endpoints that charge an order, each with a body that is accepted. */
const endpoints: [path: string, bodyOf: (change: object) => object][] = [
  ['/subscribe/payments/onetime', (change) => ({ ...order, ...card, ...change })],
  ['/subscribe/payments/again', (change) => ({ ...order, customer_uid: 'card_1', ...change })],
  [
    '/subscribe/payments/schedule',
    (change) => ({
      customer_uid: 'card_1',
      schedules: [{ ...order, schedule_at: start + day, ...change }],
    }),
  ],
];

describe.each(endpoints)('%s', (path, bodyOf) => {
  test.each([
    ['amount', { amount: 99 }],
    ['amount', { amount: 1000.5 }],
    ['amount', { amount: -1 }],
    ['amount', { amount: 'much' }],
    ['currency', { currency: 'USD' }],
    ['card_quota', { card_quota: 99 }],
    ['card_quota', { card_quota: 1.5 }],
    ['tax_free', { tax_free: 60001 }],
    ['vat_amount', { vat_amount: 60001 }],
    ['vat_amount', { tax_free: 60000, vat_amount: 1 }],
    ['merchant_uid', { merchant_uid: 'o'.repeat(41) }],
  ])('refuses a wrong %s (%j), and names the field', async (field, change) => {
    const { post, records } = await gatewayWithCard();
    const answer = await post(path, bodyOf(change));
    expect(answer).toMatchObject({ code: -1, data: null });
    expect(answer.message).toContain(field);
    expect(records.payments).toEqual([]);
    expect(records.schedules).toEqual([]);
  });

  test.each([
    { card_quota: 0 },
    { card_quota: 12 },
    { tax_free: 60000, vat_amount: 0 },
    { currency: 'KRW', amount: 100 },
  ])('accepts %j', async (change) => {
    const { post } = await gatewayWithCard();
    expect(await post(path, bodyOf(change))).toMatchObject({ status: 200, code: 0 });
  });

  test.each([
    ['any text', '주문 메모', '주문 메모'],
    ['an object, kept as JSON', { gift: true }, '{"gift":true}'],
    [
      'an object with `null`',
      { note: null, sizes: [null, 'M'] },
      '{"note":null,"sizes":[null,"M"]}',
    ],
  ])('takes custom_data as %s', async (_, custom_data, kept) => {
    const { post, gateway, records } = await gatewayWithCard();
    expect(await post(path, bodyOf({ custom_data }))).toMatchObject({ code: 0 });
    await gateway.advance(2 * day * 1000);
    expect(records.find('order_1')).toMatchObject({ status: 'paid', custom_data: kept });
  });
});

describe.each([
  ['/subscribe/payments/onetime', { ...order, ...card }],
  ['/subscribe/customers/card_2', card],
  [
    '/subscribe/payments/schedule',
    { ...card, customer_uid: 'card_2', schedules: [{ ...order, schedule_at: start + day }] },
  ],
])('a card of %s', (path, body) => {
  test.each(['2030-13', '2030-00', '26-12', '2026-10', '2025-12'])(
    'with expiry %s is refused, and the message names the field',
    async (expiry) => {
      const { post, records } = await gatewayWithCard();
      const answer = await post(path, { ...body, expiry });
      expect(answer).toMatchObject({ code: -1, data: null });
      expect(answer.message).toContain('expiry');
      expect(records.payments).toEqual([]);
      expect(records.billingKey('card_2')).toBeUndefined();
    },
  );

  test('is accepted in the last month of its expiry', async () => {
    const { post } = await gatewayWithCard();
    expect(await post(path, { ...body, expiry: '2026-11' })).toMatchObject({ code: 0 });
  });
});

test('an amount of 0 registers a card with `onetime`, and is refused without a card number', async () => {
  const { post } = await gatewayWithCard();
  const free = { ...order, amount: 0 };
  const registered = { ...free, ...card, customer_uid: 'card_2' };
  expect(await post('/subscribe/payments/onetime', registered)).toMatchObject({ code: 0 });
  const again = { ...free, merchant_uid: 'order_2', customer_uid: 'card_1' };
  expect(await post('/subscribe/payments/again', again)).toMatchObject({ code: -1, data: null });
});
