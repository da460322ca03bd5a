import { expect, test } from 'vitest';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { billing, gatewayWithShopper } from '../../gatewayWithShopper.js';

test('`chargeBillingKey` pays with a registered card', () => {
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

test('`chargeBillingKey` of a card over its limit returns a failed payment, not an error', () => {
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

test('`chargeBillingKey` of an unknown customer returns an error and leaves no record', () => {
  const { gateway, records } = gatewayWithShopper();
  const order = { customer_uid: 'nobody', merchant_uid: 'month_1', amount: 9900 };
  expect(gateway.charges.chargeBillingKey(order)).toEqual({
    error: expect.stringContaining('nobody'),
  });
  expect(records.payments).toEqual([]);
});
