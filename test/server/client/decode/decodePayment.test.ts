import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../src/server.js';
import { createClientInProcess } from '../../clientInProcess.js';

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

const get = (client: Client) => client.payments.get('imp_1');

describe('Payment', () => {
  it('has camelCase names, times as `Date` and `null` for a missing time', async () => {
    const payment = await get(createClientInProcess({ started_at: 0 }).client);
    expect(payment).toEqual({
      impUid: 'imp_1',
      merchantUid: 'order_1',
      name: '원두 1kg',
      amount: 32000,
      cancelAmount: 0,
      cancellations: [],
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

  it('rejects an answer with an invalid time', async () => {
    const { client } = createClientInProcess({ ...virtualAccount, vbank_date: 1e300 });
    await expect(get(client)).rejects.toMatchObject({ reason: 'api', field: 'vbank_date' });
  });
});
