import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../src/server.js';
import { createClientInProcess } from '../../clientInProcess.js';

const account = {
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
  it('has our names, times as `Date` and `null` for never', async () => {
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

  it('carries the account while a deposit is awaited', async () => {
    await expect(get(createClientInProcess(account).client)).resolves.toMatchObject({
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

  it('carries no account while another window is open', async () => {
    const { client } = createClientInProcess({ status: 'ready' });
    await expect(get(client)).resolves.toMatchObject({ status: 'ready', account: null });
  });

  it('tells a cancelled part from the whole', async () => {
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

  it('carries each cancellation', async () => {
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
  ] as const)('gives custom data %s back as it was', async ([custom_data, given]) => {
    const payment = await get(createClientInProcess({ custom_data }).client);
    expect(payment.customData).toEqual(given);
  });

  it('carries the reason of a failure', async () => {
    const given = { status: 'failed', fail_reason: '한도초과', failed_at: 1_700_000_120 } as const;
    await expect(get(createClientInProcess(given).client)).resolves.toMatchObject({
      status: 'failed',
      failReason: '한도초과',
      failedAt: new Date(1_700_000_120_000),
    });
  });

  it('is refused if a time is invalid', async () => {
    const { client } = createClientInProcess({ ...account, vbank_date: 1e300 });
    await expect(get(client)).rejects.toMatchObject({ reason: 'api', field: 'vbank_date' });
  });
});
