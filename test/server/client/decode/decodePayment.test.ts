import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../src/server.js';
import { decodePayment } from '../../../../src/server/client/decode/decodePayment.js';
import { createClientInProcess } from '../../clientInProcess.js';
import { wirePayment } from '../../wirePayment.js';

const virtualAccount = {
  status: 'ready',
  pay_method: 'vbank',
  vbank_code: '088',
  vbank_name: '신한은행',
  vbank_num: '56001234567890',
  vbank_holder: '케이지이니시스',
  vbank_date: 1_766_588_399,
  paid_at: 0,
} as const;

/** Details that a payment of the gateway may lack. */
const noDetails = {
  channel: null,
  pgTid: null,
  approvalNumber: null,
  bankCode: null,
  bankName: null,
  account: null,
  accountIssuedAt: null,
  deposits: [],
  cashReceiptIssued: null,
  buyer: { name: null, tel: null, email: null, address: null, postcode: null },
  userAgent: null,
  promotion: null,
  cardType: null,
  cardIssuerCode: null,
  cardIssuerName: null,
  cardPublisherCode: null,
  cardPublisherName: null,
};

const get = (client: Client) => client.payments.get('imp_1');

describe('Payment', () => {
  it('has camelCase names, times as `Date` and `null` for a missing time', async () => {
    const payment = await get(createClientInProcess({ started_at: 0 }).client);
    expect(payment).toEqual({
      ...noDetails,
      impUid: 'imp_1',
      merchantUid: 'order_1',
      name: '원두 1kg',
      amount: 32000,
      cancelAmount: 0,
      cancellations: [],
      hasUnreadableCancellations: false,
      wasPaid: true,
      currency: 'KRW',
      method: 'card',
      easyPay: null,
      escrow: false,
      pgProvider: 'html5_inicis',
      pgId: 'INIpayTest',
      sandbox: false,
      cardCode: '366',
      cardName: '신한카드',
      cardNumber: '4518********0000',
      months: 0,
      customerUid: null,
      customerUidUsage: null,
      receiptUrl: null,
      customData: null,
      startedAt: null,
      status: 'paid',
      paidAt: new Date(1_700_000_060_000),
    });
  });

  it('keeps values that the schema does not describe, and drops details of a wrong type', () => {
    const wire = { ...wirePayment(), channel: 'kiosk', card_type: 7, buyer_name: 5, promotion: [] };
    expect(decodePayment({ ...wire, deposit_history: 'none', user_agent: {} })).toMatchObject({
      status: 'paid',
      channel: 'kiosk',
      cardType: 7,
      buyer: { name: null },
      deposits: [],
      userAgent: null,
    });
  });

  it('has the virtual account while it awaits a deposit', async () => {
    await expect(get(createClientInProcess(virtualAccount).client)).resolves.toMatchObject({
      status: 'ready',
      account: {
        bankCode: '088',
        bankName: '신한은행',
        number: '56001234567890',
        holder: '케이지이니시스',
        amount: 32000,
        dueDate: '2025-12-24T14:59:59.000Z',
      },
    });
  });

  it('has no virtual account while a window of another method is open', async () => {
    const { client } = createClientInProcess({ status: 'ready' });
    await expect(get(client)).resolves.toMatchObject({ status: 'ready', account: null });
  });

  it('has the refunded amount of a partial refund', async () => {
    const given = {
      status: 'cancelled',
      cancel_amount: 2000,
      cancelled_at: 1_700_000_120,
    } as const;
    await expect(get(createClientInProcess(given).client)).resolves.toMatchObject({
      status: 'cancelled',
      amount: 32000,
      cancelAmount: 2000,
      cancelledAt: new Date(1_700_000_120_000),
    });
  });

  it('lists each cancellation', async () => {
    const one = { cancellation_id: 'cancel_1', amount: 2000, reason: '단순 변심' };
    const { client } = createClientInProcess({
      status: 'cancelled',
      cancel_history: [{ ...one, cancelled_at: 1_700_000_120, receipt_url: null }],
    });
    const payment = await get(client);
    expect(payment.cancellations).toEqual([
      {
        id: 'cancel_1',
        pgTid: null,
        amount: 2000,
        cancelledAt: new Date(1_700_000_120_000),
        reason: '단순 변심',
        receiptUrl: null,
      },
    ]);
  });

  it.for([
    ['{"cart":[1,2]}', { cart: [1, 2] }],
    ['monthly', 'monthly'],
    ['42', 42],
    ['12345678901234567890', '12345678901234567890'],
    ['1e999', '1e999'],
    ['1.10', '1.10'],
    [null, null],
  ] as const)('returns custom data %s as it was sent', async ([custom_data, given]) => {
    const payment = await get(createClientInProcess({ custom_data }).client);
    expect(payment.customData).toEqual(given);
  });

  it('has the reason of a failure', async () => {
    const given = { status: 'failed', fail_reason: '한도초과', failed_at: 1_700_000_120 } as const;
    await expect(get(createClientInProcess(given).client)).resolves.toMatchObject({
      status: 'failed',
      failReason: '한도초과',
      failedAt: new Date(1_700_000_120_000),
    });
  });

  it.for([1e300, -1, '2026', undefined])('has no due date if `vbank_date` is %s', (vbank_date) => {
    const account = decodePayment({ ...wirePayment(virtualAccount), vbank_date });
    expect(account).toMatchObject({ account: { number: '56001234567890', dueDate: null } });
  });
});

const required = ['imp_uid', 'merchant_uid', 'status', 'amount'] as const;
const four = { imp_uid: 'imp_1', merchant_uid: 'order_1', amount: 32000 };
const odd = fc.oneof(
  fc.constantFrom(undefined, null, '', 'a new value', 0, -1, 1.5, 1e300, true, [], {}, [null]),
  fc.anything(),
);

describe('a payment that the schema does not describe', () => {
  it.for(required)('cannot be decoded without %s', (field) => {
    const { [field]: _, ...rest } = { ...wirePayment() };
    expect(() => decodePayment(rest)).toThrow(
      expect.objectContaining({
        reason: 'api',
        field,
        message: `the payment: ${field} is missing`,
      }),
    );
  });

  it.for(['ready', 'paid', 'cancelled', 'failed'] as const)(
    'is decoded from four fields: %s',
    (status) => {
      expect(decodePayment({ ...four, status })).toMatchObject({ status, amount: 32000 });
    },
  );

  it('is decoded if all other fields have any value', () => {
    const others = Object.keys(wirePayment()).filter(
      (name) => !(name in four) && name !== 'status',
    );
    const fields = fc.record(Object.fromEntries(others.map((name) => [name, odd])));
    const status = fc.constantFrom('ready', 'paid', 'cancelled', 'failed', 'partial_cancelled', '');
    fc.assert(
      fc.property(fields, status, (rest, given) => {
        const payment = decodePayment({ ...rest, ...four, status: given });
        expect(payment).toMatchObject({ impUid: 'imp_1', merchantUid: 'order_1', amount: 32000 });
        expect(payment.cancelAmount).toBeGreaterThanOrEqual(0);
        expect(() => JSON.stringify({ ...payment, customData: null })).not.toThrow();
      }),
    );
  });

  it.for([
    ['partial_cancelled', 1_700_000_060, true],
    ['authorized', 0, false],
    ['authorized', undefined, true],
    ['authorized', 'today', true],
  ] as const)(
    'keeps the unknown status %s, with the time %s, and says that money was taken: %s',
    ([status, paid_at, wasPaid]) => {
      const payment = decodePayment({ ...wirePayment(), status, paid_at });
      expect(payment).toMatchObject({ status: 'unknown', gatewayStatus: status, wasPaid });
    },
  );

  it('says that money was taken unless the gateway says otherwise', () => {
    const wasPaid = (given: object) => decodePayment({ ...four, ...given }).wasPaid;
    expect(wasPaid({ status: 'paid' })).toBe(true);
    expect(wasPaid({ status: 'cancelled' })).toBe(true);
    expect(wasPaid({ status: 'cancelled', paid_at: 0 })).toBe(false);
    expect(wasPaid({ status: 'cancelled', paid_at: 0, cancel_amount: 1 })).toBe(true);
    expect(wasPaid({ status: 'ready' })).toBe(false);
    expect(wasPaid({ status: 'failed' })).toBe(false);
  });

  it('keeps an unknown use of a registered card', () => {
    const payment = decodePayment({ ...wirePayment(), customer_uid_usage: 'payment.again' });
    expect(payment.customerUidUsage).toBe('payment.again');
  });

  it('has no time that the gateway did not send', () => {
    for (const [status, name] of [
      ['paid', 'paidAt'],
      ['cancelled', 'cancelledAt'],
      ['failed', 'failedAt'],
    ])
      expect(decodePayment({ ...four, status })).toMatchObject({
        startedAt: null,
        [`${name}`]: null,
      });
  });

  it('keeps custom data that is not a text', () => {
    const payment = decodePayment({ ...four, status: 'paid', custom_data: { cart: [1] } });
    expect(payment.customData).toEqual({ cart: [1] });
  });
});
