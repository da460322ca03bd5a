import { describe, expect, test } from 'vitest';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';
import { restGateway } from '../restGateway.js';

describe('the gateway behaves like the real one, unlike other sandboxes:', () => {
  test('an order number can be paid only once, by a window or by REST', async () => {
    const { pay, gateway, send, signedIn, records } = restGateway();
    pay();
    const window = { pay_method: 'card', name: '원두', amount: 1004, buyer_tel: '010' };
    const channel = { pg_provider: 'html5_inicis', pg_id: 'INIpayTest', type: 'payment' };
    const again = { params: { ...window, merchant_uid: 'order_1' }, channel, mobile: false };
    expect(await gateway.sessions.pay(again, 'approve')).toMatchObject({
      success: false,
      error_code: 'F1002',
    });
    const card = { card_number: testCards.approving, expiry: '2030-01' };
    const body = { merchant_uid: 'order_1', amount: 1004, ...card };
    const charged = await send('POST', '/subscribe/payments/onetime', body, await signedIn());
    expect(charged).toMatchObject({ status: 200, code: -1, data: null });
    expect(records.payments).toHaveLength(1);
  });

  test('an order number can be paid after a failed attempt', async () => {
    const { pay, records } = restGateway();
    pay({}, 'decline');
    pay();
    expect(records.payments.map(({ status }) => status)).toEqual(['failed', 'paid']);
  });

  test('a POST is answered with 200, never 201', async () => {
    const { send, signedIn, token } = restGateway();
    const headers = await signedIn();
    const card = { card_number: testCards.approving, expiry: '2030-01' };
    const order = { merchant_uid: 'order_1', amount: 1004 };
    const schedules = [
      { ...order, merchant_uid: 'order_2', schedule_at: 2_000_000_000, name: '1' },
    ];
    const posted = [
      await token(),
      await send('POST', '/payments/prepare', { merchant_uid: 'p', amount: 1 }, headers),
      await send('POST', '/subscribe/customers/card_1', card, headers),
      await send(
        'POST',
        '/subscribe/payments/again',
        { ...order, customer_uid: 'card_1' },
        headers,
      ),
      await send('POST', '/payments/cancel', { merchant_uid: 'order_1' }, headers),
      await send(
        'POST',
        '/subscribe/payments/schedule',
        { customer_uid: 'card_1', schedules },
        headers,
      ),
      await send('POST', '/subscribe/payments/unschedule', { customer_uid: 'card_1' }, headers),
    ];
    expect(posted.map(({ status, code }) => ({ status, code }))).toEqual(
      posted.map(() => ({ status: 200, code: 0 })),
    );
  });

  test('ids of payments and cancellations have at most 32 characters', async () => {
    const { pay, gateway, records } = restGateway();
    pay();
    await gateway.cancelInConsole('order_1', { amount: 4 });
    await gateway.cancelInConsole('order_1');
    for (const { imp_uid, cancel_history } of records.payments)
      for (const id of [imp_uid, ...cancel_history.map((one) => one.cancellation_id)])
        expect(id).toMatch(/^\w{1,32}$/);
    const ids = records.payments[0]?.cancel_history.map((one) => one.cancellation_id);
    expect(new Set(ids).size).toBe(2);
  });
});
