import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  createClient,
  explain,
  isPaymentError,
  type Card,
  type ChargeOrder,
} from '../../../../src/server.js';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { createClientWithAnswer } from '../../clientWithAnswer.js';
import { collect } from '../../collect.js';
import { keys as clientKeys } from '../../keys.js';
import { wirePayment } from '../../wirePayment.js';
import { start } from '../../../sandbox/restGateway.js';

const card: Card = { number: '1234-1234-1234-1234', expiry: '2027-12', birth: '820213' };
const order: ChargeOrder = { merchantUid: 'order_1', name: '11월 구독', amount: 9900 };
const declining: Card = { ...card, number: testCards.decliningCharges };
const unknown: Card = { ...card, number: testCards.declining };
const at = (seconds: number) => new Date((start + seconds) * 1000);
const day = 24 * 60 * 60;

describe('the requests of the five samples in the document', () => {
  const merchantUid = 'order_id_8237352';
  const customerUid = 'your-customer-unique-id';
  const sample = { merchantUid, name: '원두 1kg', amount: 3000 };
  const number = '1234-1234-1234-1234';

  /** Returns the last request. `name` is separate: the schema requires it, but no sample has it. */
  async function bodyOf(
    call: (client: ReturnType<typeof createClientOnSandbox>['client']) => Promise<unknown>,
  ) {
    const { client, sent, records } = createClientOnSandbox();
    records.saveBillingKey(await keyOf(customerUid));
    await call(client);
    const { path = '', method = '', body = {} } = sent.at(-1) ?? {};
    const { name, ...rest }: { name?: string } = JSON.parse(JSON.stringify(body));
    return { endpoint: `${method} ${path}`, name, body: JSON.parse(JSON.stringify(rest)) };
  }

  it('charge a billing key, made by the window or by the API', async () => {
    const sent = await bodyOf((client) => client.billing.charge(customerUid, sample));
    expect(sent).toEqual({
      endpoint: 'POST /subscribe/payments/again',
      name: '원두 1kg',
      body: { customer_uid: customerUid, merchant_uid: merchantUid, amount: 3000 },
    });
  });

  it('charge a card once', async () => {
    const once = { number, expiry: '2031-01', birth: '123456' };
    const sent = await bodyOf((client) => client.billing.onetime(once, sample));
    expect(sent).toEqual({
      endpoint: 'POST /subscribe/payments/onetime',
      name: '원두 1kg',
      body: {
        merchant_uid: merchantUid,
        card_number: number,
        expiry: '2031-01',
        birth: '123456',
        amount: 3000,
      },
    });
  });

  it('register a card', async () => {
    const given = { number, expiry: '2030-12', birth: '820213', pwd2digit: '00' };
    const sent = await bodyOf((client) => client.billingKeys.issue(customerUid, given));
    expect(sent).toEqual({
      endpoint: `POST /subscribe/customers/${customerUid}`,
      name: undefined,
      body: { card_number: number, expiry: '2030-12', birth: '820213', pwd_2digit: '00' },
    });
  });

  it('register a card and charge it', async () => {
    const both = { number, expiry: '2031-01', birth: '123456' };
    const sent = await bodyOf((client) => client.billing.onetime(both, sample, customerUid));
    expect(sent).toEqual({
      endpoint: 'POST /subscribe/payments/onetime',
      name: '원두 1kg',
      body: {
        customer_uid: customerUid,
        merchant_uid: merchantUid,
        card_number: number,
        expiry: '2031-01',
        birth: '123456',
        amount: 3000,
      },
    });
  });
});

async function keyOf(customerUid: string) {
  const { client, records } = createClientOnSandbox();
  await client.billingKeys.issue(customerUid, card);
  const key = records.billingKey(customerUid);
  if (!key) throw new Error('the billing key was not issued');
  return key;
}

describe('billingKeys', () => {
  it('issues, reads and removes a billing key', async () => {
    const { client, sent } = createClientOnSandbox();
    const issued = await client.billingKeys.issue(
      'card_1',
      { ...card, number: '1234123412341234' },
      {
        channelKey: 'channel-key-1',
        pg: 'html5_inicis.INIBillTst',
        customerId: 'member_7',
        customer: { name: '홍길동', tel: '010-1234-5678', address: '서울', postcode: '04524' },
      },
    );
    expect(sent[0]?.body).toEqual({
      card_number: '1234-1234-1234-1234',
      expiry: '2027-12',
      birth: '820213',
      channel_key: 'channel-key-1',
      pg: 'html5_inicis.INIBillTst',
      customer_id: 'member_7',
      customer_name: '홍길동',
      customer_tel: '010-1234-5678',
      customer_addr: '서울',
      customer_postcode: '04524',
    });
    expect(issued).toEqual({
      customerUid: 'card_1',
      customerId: 'member_7',
      pgProvider: 'html5_inicis',
      pgId: 'INIBillTst',
      sandbox: true,
      cardCode: '366',
      cardName: '신한카드',
      cardNumber: '123412*********4',
      cardType: null,
      cardIssuerCode: null,
      cardIssuerName: null,
      cardPublisherCode: null,
      cardPublisherName: null,
      channelGroupId: null,
      channels: [],
      failedChannels: [],
      customer: {
        name: '홍길동',
        tel: '010-1234-5678',
        email: null,
        address: '서울',
        postcode: '04524',
      },
      createdAt: at(0),
      updatedAt: at(0),
    });
    await expect(client.billingKeys.get('card_1')).resolves.toEqual(issued);
    await expect(client.billingKeys.remove('card_1', { reason: '탈퇴' })).resolves.toEqual(issued);
    expect(sent.at(-1)).toMatchObject({
      method: 'DELETE',
      path: `/subscribe/customers/card_1?reason=${encodeURIComponent('탈퇴')}`,
    });
    await expect(client.billingKeys.get('card_1')).rejects.toMatchObject({
      reason: 'api',
      message: expect.stringContaining('card_1'),
    });
  });

  it('lists the existing keys, with a request for every hundred names', async () => {
    const { client, sent } = createClientOnSandbox();
    const names = Array.from({ length: 150 }, (_, index) => `card_${index}`);
    for (const name of ['card_1', 'card_2']) await client.billingKeys.issue(name, card);
    const keys = await collect(client.billingKeys.list(names));
    expect(keys.map(({ customerUid }) => customerUid)).toEqual(['card_1', 'card_2']);
    expect(sent.slice(2)).toHaveLength(2);
    await expect(collect(client.billingKeys.list([]))).resolves.toEqual([]);
  });

  it('lists the payments of a card', async () => {
    const { client } = createClientOnSandbox();
    await client.billingKeys.issue('card_1', card);
    await client.billing.charge('card_1', order);
    await client.billing.charge('card_1', { ...order, merchantUid: 'order_2' });
    const payments = await collect(client.billingKeys.payments('card_1'));
    expect(payments.map(({ merchantUid }) => merchantUid)).toEqual(['order_2', 'order_1']);
    expect(payments[0]).toMatchObject({ customerUid: 'card_1', customerUidUsage: 'payment' });
    await expect(collect(client.billingKeys.payments('nobody'))).rejects.toMatchObject({
      code: '-1',
    });
  });

  it('rejects with `declined` when the card company refuses the card', async () => {
    const { client } = createClientOnSandbox();
    await expect(client.billingKeys.issue('card_1', unknown)).rejects.toMatchObject({
      reason: 'declined',
      code: '-1',
      message: expect.stringMatching(/^카드정보 인증 및 빌키 발급에 실패하였습니다\./),
    });
  });

  it.for<[keyof Card, string]>([
    ['number', '1234-1234-1234-123X'],
    ['number', '4518-canary'],
    ['expiry', '12/27'],
    ['expiry', '2027-13'],
    ['birth', '19820213'],
    ['pwd2digit', '123'],
    ['cvc', '12'],
  ])(
    'refuses a card whose %s is %s, and the error does not contain the value',
    async ([field, value]) => {
      const { client, sent } = createClientOnSandbox();
      const issuing = client.billingKeys.issue('card_1', { ...card, [field]: value });
      const error = await issuing.then(String, (thrown: Error) => thrown);
      expect(error).toMatchObject({ reason: 'invalid', field: `card.${field}` });
      expect(JSON.stringify(error) + String(error)).not.toContain(value);
      expect(sent).toEqual([]);
    },
  );
});

describe('billing.charge and onetime', () => {
  it('return the paid payment', async () => {
    const { client, sent } = createClientOnSandbox();
    await client.billingKeys.issue('card_1', card);
    const paid = await client.billing.charge('card_1', {
      ...order,
      amount: 60000,
      taxFree: 10000,
      vat: 4545,
      months: 3,
      interestFree: true,
      cardPoints: false,
      customData: { month: 11 },
      noticeUrl: 'https://shop.example/hook',
      buyer: { name: '홍길동', email: 'hong@example.com' },
    });
    expect(paid).toMatchObject({
      status: 'paid',
      amount: 60000,
      months: 3,
      customerUidUsage: 'payment',
      customData: { month: 11 },
    });
    expect(sent.at(-1)?.body).toEqual({
      customer_uid: 'card_1',
      merchant_uid: 'order_1',
      amount: 60000,
      name: '11월 구독',
      tax_free: 10000,
      vat_amount: 4545,
      card_quota: 3,
      interest_free_by_merchant: true,
      use_card_point: false,
      custom_data: '{"month":11}',
      notice_url: 'https://shop.example/hook',
      buyer_name: '홍길동',
      buyer_email: 'hong@example.com',
    });
  });

  it('reject with `declined` and the gateway’s message when a failed payment comes with code 0', async () => {
    const { client } = createClientOnSandbox();
    await client.billingKeys.issue('card_1', declining);
    const declined = {
      reason: 'declined',
      message: '카드 한도초과로 승인이 거절되었습니다.',
      receipt: { impUid: expect.stringMatching(/^imp_/), merchantUid: 'order_1' },
    };
    await expect(client.billing.charge('card_1', order)).rejects.toMatchObject(declined);
    await expect(client.billing.onetime(declining, order)).rejects.toMatchObject(declined);
  });

  it('reject with `declined` for an unknown card, and with `api` for an unknown customer', async () => {
    const { client } = createClientOnSandbox();
    await expect(client.billing.onetime(unknown, order)).rejects.toMatchObject({
      reason: 'declined',
      code: '-1',
      message: expect.stringMatching(/^카드정보 인증에 실패하였습니다\./),
    });
    await expect(client.billing.charge('nobody', order)).rejects.toMatchObject({
      reason: 'api',
      code: 'unknownCard',
      field: 'customerUid',
      message: expect.stringContaining('찾을 수 없습니다'),
    });
  });

  it('return the payment of an order that was paid before, and charge nothing', async () => {
    const { client, records } = createClientOnSandbox();
    const paid = await client.billing.onetime(card, order, 'card_1');
    await expect(client.billing.charge('card_1', order)).resolves.toEqual(paid);
    await expect(client.billing.onetime(card, order)).resolves.toEqual(paid);
    // The order is paid, whatever is wrong with the card of a second charge.
    await expect(client.billing.onetime(unknown, order)).resolves.toEqual(paid);
    expect(records.payments).toHaveLength(1);
    const cheaper = client.billing.charge('card_1', { ...order, amount: 100 });
    await expect(cheaper).rejects.toMatchObject({ reason: 'unverified', field: 'amount' });
  });

  it('do not return the registration of a card, which was not charged', async () => {
    const client = createClient({
      ...clientKeys,
      fetch: async (input) => {
        const path = new URL(String(input)).pathname;
        const token = { access_token: 'token', now: 1, expired_at: 1801 };
        const registered = wirePayment({ amount: 9900, customer_uid_usage: 'issue' });
        if (path.endsWith('/again')) return Response.json({ code: -1, message: '거절' });
        return Response.json({
          code: 0,
          response: path.endsWith('/getToken') ? token : registered,
        });
      },
    });
    const refused = { reason: 'api', code: '-1' };
    await expect(client.billing.charge('card_1', order)).rejects.toMatchObject(refused);
  });

  it.for([404, 503, 'reset'] as const)(
    'keep the gateway’s refusal if its reason cannot be looked up (%s)',
    async (answer) => {
      vi.useFakeTimers();
      onTestFinished(() => {
        vi.useRealTimers();
      });
      const { client, faults } = createClientOnSandbox();
      faults.add({ path: '/payments/find', answer: 503, times: Infinity });
      faults.add({ path: '/subscribe/customers', answer, times: Infinity });
      const charging = client.billing.charge('nobody', order).catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await charging).toMatchObject({ reason: 'api', code: '-1' });
    },
  );

  it('hide card data in the reason of a decline', async () => {
    const client = createClient({
      ...clientKeys,
      fetch: async (input) => {
        const token = { access_token: 'token', now: 1, expired_at: 1801 };
        const fail_reason = `거절: ${card.number.replaceAll('-', ' ')}, 27/12`;
        const failed = wirePayment({ status: 'failed', fail_reason });
        const isToken = String(input).endsWith('/getToken');
        return Response.json({ code: 0, response: isToken ? token : failed });
      },
    });
    await expect(client.billing.onetime(card, order)).rejects.toMatchObject({
      reason: 'declined',
      message: '거절: …, …',
    });
  });

  it.for<[string, Partial<ChargeOrder>, string]>([
    ['the amount 0', { amount: 0 }, 'order.amount'],
    ['a fraction of a won', { amount: 0.5 }, 'order.amount'],
    ['tax parts above the amount', { taxFree: 9000, vat: 1000 }, 'order.vat'],
    ['a name of 41 characters', { name: 'n'.repeat(41) }, 'order.name'],
    ['no name', { name: '' }, 'order.name'],
    ['a path as an order number', { merchantUid: '../x' }, 'merchantUid'],
    ['one month', { months: 1 }, 'order.months'],
    ['custom data that is not JSON', { customData: { at: new Date() } }, 'customData'],
    ['an address that is not a URL', { noticeUrl: 'shop.example' }, 'noticeUrl'],
  ])('refuse %s without a request', async ([, change, field]) => {
    const { client, sent } = createClientOnSandbox();
    const invalid = { reason: 'invalid', field };
    const given = { ...order, ...change };
    await expect(client.billing.charge('card_1', given)).rejects.toMatchObject(invalid);
    await expect(client.billing.onetime(card, given)).rejects.toMatchObject(invalid);
    const scheduled = [{ ...given, scheduleAt: at(day) }];
    await expect(client.billing.schedule('card_1', scheduled)).rejects.toMatchObject(invalid);
    expect(sent).toEqual([]);
  });
});

describe('scheduled charges', () => {
  const monthly = (month: number) => ({
    ...order,
    merchantUid: `month_${month}`,
    scheduleAt: at(month * 30 * day),
  });

  it('are sent with the card to register, and a refused card is declined', async () => {
    const message = '카드정보 인증에 실패하였습니다. 유효기간 오류';
    const { client, requests } = createClientWithAnswer(() => ({ code: -1, message }));
    const options = { card, checkingAmount: 1000, customerId: 'member_7', channelKey: 'channel_1' };
    const first = { ...monthly(1), pgExtra: { naverUseCfm: '20261201' } };
    await expect(client.billing.schedule('card_1', [first], options)).rejects.toMatchObject({
      reason: 'declined',
      message,
    });
    expect(requests.map(({ body }) => body)).toMatchObject([
      {
        customer_uid: 'card_1',
        card_number: card.number,
        checking_amount: 1000,
        customer_id: 'member_7',
        channel_key: 'channel_1',
        schedules: [{ merchant_uid: 'month_1', currency: 'KRW', extra: first.pgExtra }],
      },
    ]);
  });

  it('are revoked by their order numbers alone, but never all of all cards', async () => {
    const { client, requests } = createClientWithAnswer(() => ({ response: [] }));
    await client.billing.unschedule(null, ['month_1']);
    expect(requests.map(({ body }) => body)).toEqual([{ merchant_uid: ['month_1'] }]);
    for (const none of ['all', []] as const) {
      await expect(client.billing.unschedule(null, none)).rejects.toMatchObject({
        reason: 'invalid',
        field: 'merchantUids',
      });
    }
    expect(requests).toHaveLength(1);
  });

  it('are created, moved, revoked, and executed at their time', async () => {
    const { client, gateway } = createClientOnSandbox();
    await client.billingKeys.issue('card_1', card);
    const orders = [monthly(1), monthly(2), monthly(3), monthly(4)];
    const schedules = await client.billing.schedule('card_1', orders);
    expect(schedules[0]).toEqual({
      status: 'scheduled',
      paymentStatus: null,
      customerUid: 'card_1',
      merchantUid: 'month_1',
      impUid: null,
      name: '11월 구독',
      amount: 9900,
      currency: 'KRW',
      scheduleAt: at(30 * day),
      executedAt: null,
      revokedAt: null,
      failReason: null,
      pgProvider: null,
      pgId: null,
      customerId: null,
      buyer: { name: null, tel: null, email: null, address: null, postcode: null },
      customData: null,
      promotionId: null,
    });
    const moved = await client.billing.reschedule('month_2', at(31 * day));
    expect(moved).toMatchObject({ status: 'scheduled', scheduleAt: at(31 * day) });
    const revoked = await client.billing.unschedule('card_1', ['month_3']);
    expect(revoked).toMatchObject([{ merchantUid: 'month_3', status: 'revoked' }]);
    await gateway.advance(60 * day * 1000);
    await expect(client.billing.getSchedule('month_1')).resolves.toMatchObject({
      status: 'executed',
      paymentStatus: 'paid',
      impUid: expect.stringMatching(/^imp_/),
      executedAt: at(30 * day),
    });
    await expect(client.payments.find('month_2')).resolves.toMatchObject({
      status: 'paid',
      paidAt: at(31 * day),
      customerUidUsage: 'payment.scheduled',
    });
    await expect(client.payments.find('month_3')).rejects.toMatchObject({ reason: 'unpaid' });
    await client.billing.unschedule('card_1', 'all');
    await expect(client.billing.getSchedule('month_4')).resolves.toMatchObject({
      status: 'revoked',
    });
  });

  it('send a webhook, and a failed one can be retried or rescheduled', async () => {
    const received: unknown[] = [];
    const notify = async (request: Request) => {
      received.push(await request.json());
      return new Response();
    };
    const { client, gateway, records } = createClientOnSandbox({ notify });
    await client.billingKeys.issue('card_1', declining);
    await client.billing.schedule('card_1', [monthly(1), monthly(2)]);
    await gateway.advance(60 * day * 1000);
    expect(received).toMatchObject([
      { merchant_uid: 'month_1', status: 'failed' },
      { merchant_uid: 'month_2', status: 'failed' },
    ]);
    await expect(client.billing.retry('month_1')).rejects.toMatchObject({ reason: 'declined' });
    await client.billingKeys.issue('card_1', card);
    await expect(client.billing.retry('month_1')).resolves.toMatchObject({ status: 'paid' });
    await expect(client.billing.retry('month_1')).resolves.toMatchObject({ status: 'paid' });
    expect(records.payments.filter(({ status }) => status === 'paid')).toHaveLength(1);
    const rescheduled = await client.billing.reschedule('month_2', at(61 * day));
    expect(rescheduled).toMatchObject({ status: 'scheduled', paymentStatus: null });
    await gateway.advance(day * 1000);
    await expect(client.payments.find('month_2')).resolves.toMatchObject({ status: 'paid' });
  });

  it('are listed for one card and for all cards', async () => {
    const { client } = createClientOnSandbox();
    await client.billingKeys.issue('card_1', card);
    await client.billingKeys.issue('card_2', card);
    await client.billing.schedule('card_1', [monthly(1), monthly(8)]);
    await client.billing.schedule('card_2', [monthly(4)]);
    await client.billing.unschedule('card_2', ['month_4']);
    const span = { from: at(0), to: at(300 * day) };
    const uids = async (list: AsyncIterable<{ merchantUid: string }>) =>
      (await collect(list)).map(({ merchantUid }) => merchantUid);
    const { billing, billingKeys } = client;
    expect(await uids(billing.listSchedules(span))).toEqual(['month_1', 'month_4', 'month_8']);
    expect(await uids(billing.listSchedules({ ...span, status: 'revoked' }))).toEqual(['month_4']);
    expect(await uids(billingKeys.schedules('card_1', span))).toEqual(['month_1', 'month_8']);
    const scheduled = { ...span, status: 'scheduled' } as const;
    expect(await uids(billingKeys.schedules('card_2', scheduled))).toEqual([]);
  });

  it('are refused without a registered card, and with a used order number', async () => {
    const { client } = createClientOnSandbox();
    await expect(client.billing.schedule('nobody', [monthly(1)])).rejects.toMatchObject({
      reason: 'api',
      code: 'unknownCard',
      message: 'POST /subscribe/payments/schedule: 등록된 고객정보가 없습니다.',
    });
    await client.billingKeys.issue('card_1', card);
    await client.billing.schedule('card_1', [monthly(1)]);
    const twice = client.billing.schedule('card_1', [monthly(2), monthly(1)]);
    await expect(twice).rejects.toMatchObject({
      reason: 'api',
      code: 'usedOrderNumber',
      field: 'merchantUid',
      message: expect.stringContaining('이미 사용된 merchant_uid입니다. (month_1)'),
      receipt: { impUid: null, merchantUid: 'month_1' },
    });
    await expect(client.billing.getSchedule('month_2')).rejects.toMatchObject({ code: '-1' });
    await expect(client.billing.unschedule('card_1', ['month_2'])).rejects.toThrow(
      '취소할 예약결제 기록이 존재하지 않습니다.',
    );
  });

  it('are refused for an order that is paid, and not with that code for another reason', async () => {
    const { client, faults } = createClientOnSandbox();
    await client.billingKeys.issue('card_1', card);
    await client.billing.charge('card_1', monthly(1));
    const schedule = (...months: number[]) =>
      client.billing.schedule('card_1', months.map(monthly)).catch((error: unknown) => error);
    const error = await schedule(1);
    expect(error).toMatchObject({ code: 'usedOrderNumber', receipt: { merchantUid: 'month_1' } });
    expect(isPaymentError(error) && (await explain(error, 'ko'))).toContain('이미 사용된 주문번호');
    const refused = { path: '/subscribe/payments/schedule', answer: 'refused' } as const;
    faults.add(refused);
    expect(await schedule(1, 2)).toMatchObject({ code: 'usedOrderNumber' });
    faults.add(refused);
    expect(await schedule(2, 3)).toMatchObject({ reason: 'api', code: '1' });
  });

  it('are not all revoked when the order number is missing', async () => {
    const { client, sent } = createClientOnSandbox();
    const unschedule = (uids: readonly string[]) => client.billing.unschedule('card_1', uids);
    await expect(unschedule([])).rejects.toMatchObject({ field: 'merchantUids' });
    const missing: string[] = JSON.parse('[null]');
    await expect(unschedule(missing)).rejects.toMatchObject({ field: 'merchantUid' });
    expect(sent).toEqual([]);
  });
});

describe('client.cards and client.banks', () => {
  it('list the cards and banks of the gateway', async () => {
    const { client } = createClientOnSandbox();
    expect(await client.cards()).toContainEqual({ code: '366', name: '신한카드' });
    expect(await client.banks()).toContainEqual({ code: '004', name: 'KB국민은행' });
  });
});
