import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restGateway } from '../restGateway.js';

/** Starts a gateway with one payment of 1,004 won, and returns an authorised `cancel`. */
function paid(params: Parameters<ReturnType<typeof restGateway>['pay']>[0] = {}) {
  const rest = restGateway();
  const imp_uid = rest.pay(params);
  const cancel = (body: object = {}) => rest.post('/payments/cancel', { imp_uid, ...body });
  return { ...rest, imp_uid, cancel };
}

const refund = { refund_holder: '홍길동', refund_bank: '88', refund_account: '1234' };

describe('cancelling', () => {
  test('a part sets status `cancelled` and refunds only this part', async () => {
    const { cancel, imp_uid } = paid();
    expect(await cancel({ amount: 4, reason: '변심' })).toMatchObject({
      status: 200,
      code: 0,
      data: {
        imp_uid,
        status: 'cancelled',
        amount: 1004,
        cancel_amount: 4,
        cancel_reason: '변심',
        cancel_history: [{ amount: 4, reason: '변심', cancellation_id: expect.any(String) }],
      },
    });
    expect((await cancel({ amount: 1000 })).data).toMatchObject({
      cancel_amount: 1004,
      cancel_history: [{ amount: 4 }, { amount: 1000 }],
    });
  });

  test.each([{}, { amount: 0 }])('with %j refunds the whole remaining amount', async (body) => {
    const { cancel } = paid();
    await cancel({ amount: 4 });
    expect((await cancel(body)).data).toMatchObject({ cancel_amount: 1004 });
  });

  test('by the order number finds the paid attempt, and `imp_uid` has priority', async () => {
    const { cancel, pay, records } = paid({ merchant_uid: 'order_2' });
    const first = pay();
    pay({ merchant_uid: 'order_3' }, 'cancel');
    await cancel({ imp_uid: undefined, merchant_uid: 'order_1' });
    expect(records.payment(first)?.status).toBe('cancelled');
    expect((await cancel({ merchant_uid: 'order_3' })).data).toMatchObject({
      merchant_uid: 'order_2',
    });
  });

  test.each([
    [
      'more than the remaining amount',
      { amount: 1005 },
      -1,
      'requested cancel amount is bigger than',
    ],
    ['with a wrong `checksum`', { amount: 4, checksum: 1000 }, -1, 'checksum 1000'],
    ['an unknown payment', { imp_uid: 'imp_0' }, 1, '취소할 결제건이 존재하지 않습니다.'],
  ])('%s is answered with HTTP 200 and an error code', async (_, body, code, message) => {
    const { cancel, records } = paid();
    const expected = { status: 200, code, message: expect.stringContaining(message), data: null };
    expect(await cancel(body)).toMatchObject(expected);
    expect(records.payments[0]?.status).toBe('paid');
  });

  test('a payment that was refunded in full is an error', async () => {
    const { cancel } = paid();
    await cancel();
    expect(await cancel()).toMatchObject({ status: 200, code: -1, data: null });
  });

  test('a virtual account needs a deposit and the refund account', async () => {
    const { cancel, gateway } = paid({ pay_method: 'vbank' });
    expect(await cancel(refund)).toMatchObject({
      code: -1,
      message: '요청하신 건에 대해 입금된 내역이 없습니다',
    });
    await gateway.deposit('order_1');
    expect(await cancel({ ...refund, refund_bank: '' })).toMatchObject({ code: -1 });
    expect(await cancel(refund)).toMatchObject({ code: 0 });
  });

  test('needs the tax parts that the payment had', async () => {
    const { cancel } = paid({ tax_free: 0, vat_amount: 0 });
    expect(await cancel({ tax_free: 0 })).toMatchObject({
      code: -1,
      message: expect.stringContaining('vat_amount'),
    });
    expect(await cancel({ tax_free: 0, vat_amount: 0 })).toMatchObject({ code: 0 });
  });

  test('a phone-bill payment works only in the month of the payment', async () => {
    const { cancel, wait } = paid({ pay_method: 'phone' });
    wait(10 * 24 * 60 * 60);
    expect(await cancel()).toMatchObject({ code: -1, data: null });
  });

  test.each(['cancel', 'decline'] as const)(
    'a payment whose window ended with %s is an error',
    async (outcome) => {
      const { send, pay, signedIn } = restGateway();
      const imp_uid = pay({}, outcome);
      const answer = await send('POST', '/payments/cancel', { imp_uid }, await signedIn());
      expect(answer).toMatchObject({ code: 1, data: null });
    },
  );

  test('a card registration is an error, because nothing was charged', async () => {
    const { cancel } = paid({ customer_uid: 'card_1' });
    expect(await cancel()).toMatchObject({ code: 1, data: null });
  });
});

test('for any requests, the refunded amount is the sum of the history and at most the payment', async () => {
  const amount = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.constantFrom(0, 1004, 2000));
  const checksum = fc.constantFrom(undefined, undefined, undefined, 1004);
  const requests = fc.array(fc.record({ amount, checksum }), { minLength: 4, maxLength: 8 });
  const counts = { refunds: 0, errors: 0 };
  await fc.assert(
    fc.asyncProperty(requests, async (sequence) => {
      const { gateway, records, pay } = restGateway();
      const imp_uid = pay();
      for (const request of sequence) {
        const result = gateway.cancel({ imp_uid }, request);
        counts['error' in result ? 'errors' : 'refunds'] += 1;
      }
      const { status, cancel_amount = 0, cancel_history = [] } = records.payments[0] ?? {};
      const sum = cancel_history.reduce((total, one) => total + one.amount, 0);
      expect(cancel_amount).toBe(sum);
      expect(cancel_amount).toBeLessThanOrEqual(1004);
      expect(status).toBe(cancel_history.length > 0 ? 'cancelled' : 'paid');
      expect(cancel_history.every((one) => one.amount > 0)).toBe(true);
    }),
    { numRuns: 200 },
  );
  // Both kinds of result must be frequent, or the test would check little.
  expect(Math.min(counts.refunds, counts.errors)).toBeGreaterThan(100);
});
