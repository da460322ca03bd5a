import { describe, expect, it } from 'vitest';
import { createClient, type CancelRequest, type Payment } from '../../../../src/server.js';
import { createClientOnSandbox } from '../../clientOnSandbox.js';
import { createClientWithAnswer } from '../../clientWithAnswer.js';
import { collect } from '../../collect.js';
import { keys } from '../../keys.js';
import { wirePayment } from '../../wirePayment.js';
import { start } from '../../../sandbox/restGateway.js';

const reason = '단순 변심';

describe('payments.cancel', () => {
  it('refunds a part, and the remaining amount with `full`', async () => {
    const { client, pay, sent } = createClientOnSandbox();
    const impUid = pay({ amount: 32000 });
    const part = await client.payments.cancel({ impUid, amount: 2000, checksum: 32000, reason });
    expect(part).toMatchObject({
      status: 'cancelled',
      amount: 32000,
      cancelAmount: 2000,
      cancellations: [{ id: expect.stringMatching(/^cancel_/), amount: 2000, reason }],
    });
    const rest = await client.payments.cancel({ impUid, full: true, checksum: 30000, reason });
    expect(rest).toMatchObject({ cancelAmount: 32000, cancellations: [{}, { amount: 30000 }] });
    expect(sent.map(({ body }) => body)).toEqual([
      { imp_uid: impUid, amount: 2000, checksum: 32000, reason },
      { imp_uid: impUid, amount: 30000, checksum: 30000, reason },
    ]);
  });

  it('refunds the payment of an order number', async () => {
    const { client, pay, sent } = createClientOnSandbox();
    const impUid = pay({ amount: 32000 });
    const request = { merchantUid: 'order_1', full: true, checksum: 32000, reason } as const;
    expect(await client.payments.cancel(request)).toMatchObject({ impUid, cancelAmount: 32000 });
    expect(sent[0]?.body).toMatchObject({ merchant_uid: 'order_1', amount: 32000 });
  });

  it('is refused with both numbers, because they may be those of two payments', async () => {
    const { client, sent } = createClientOnSandbox();
    const both: object = { merchantUid: 'order_1' };
    const request = { impUid: 'imp_1', full: true, checksum: 1004, reason, ...both } as const;
    await expect(client.payments.cancel(request)).rejects.toMatchObject({
      reason: 'invalid',
      code: 'conflict',
      field: 'merchantUid',
    });
    expect(sent).toEqual([]);
  });

  it.for<[string, object, string]>([
    ['no amount', { checksum: 1004 }, 'amount'],
    ['the amount 0', { amount: 0, checksum: 1004 }, 'amount'],
    ['an amount that is not a number', { amount: Number.NaN, checksum: 1004 }, 'amount'],
    ['a fraction of a won', { amount: 1.5, checksum: 1004 }, 'amount'],
    ['more than `checksum`', { amount: 1005, checksum: 1004 }, 'amount'],
    ['`full: false`', { full: false, checksum: 1004 }, 'amount'],
    ['an amount together with `full`', { full: true, amount: 4, checksum: 1004 }, 'amount'],
    ['no `checksum`', { amount: 4 }, 'checksum'],
    ['no `checksum` with `full`', { full: true }, 'checksum'],
    ['no reason', { amount: 4, checksum: 1004, reason: undefined }, 'reason'],
    ['a negative tax', { amount: 4, checksum: 1004, vat: -1 }, 'vat'],
    ['tax parts above the amount', { amount: 4, checksum: 1004, taxFree: 4, vat: 1 }, 'vat'],
    ['a path as an id', { amount: 4, checksum: 1004, impUid: '../users' }, 'impUid'],
    [
      'an incomplete refund account',
      { amount: 4, checksum: 1004, refundTo: { bankCode: '088', number: '1' } },
      'refundTo.holder',
    ],
    ...['신한은행', '88', '999', 'shinhan', ''].map((bankCode): [string, object, string] => [
      `the bank ${JSON.stringify(bankCode)}`,
      { amount: 4, checksum: 1004, refundTo: { bankCode, number: '1', holder: '홍길동' } },
      'refundTo.bankCode',
    ]),
    ...['', '110 123', '-1', '1-', '1--2', '１２３', '계좌'].map(
      (number): [string, object, string] => [
        `the account number ${JSON.stringify(number)}`,
        { amount: 4, checksum: 1004, refundTo: { bankCode: '088', number, holder: '홍길동' } },
        'refundTo.number',
      ],
    ),
  ])('refuses %s without a request', async ([, given, field]) => {
    const { client, sent } = createClientOnSandbox();
    const request: CancelRequest = JSON.parse(
      JSON.stringify({ impUid: 'imp_1', reason, ...given }),
    );
    const invalid = { reason: 'invalid', field };
    await expect(client.payments.cancel(request)).rejects.toMatchObject(invalid);
    expect(sent).toEqual([]);
  });

  it('makes only one of two cancellations with the same `checksum`', async () => {
    const { client, pay } = createClientOnSandbox();
    const impUid = pay({ amount: 32000 });
    const cancel = () => client.payments.cancel({ impUid, amount: 1000, checksum: 32000, reason });
    const results = await Promise.allSettled([cancel(), cancel()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await client.payments.get(impUid)).cancelAmount).toBe(1000);
  });

  it("reports a refusal with the gateway's message", async () => {
    const { client, pay } = createClientOnSandbox();
    const impUid = pay({ amount: 32000 });
    const given = { impUid, amount: 33000, checksum: 33000, reason };
    await expect(client.payments.cancel(given)).rejects.toMatchObject({
      reason: 'api',
      message: expect.stringContaining('checksum 33000, cancelable amount 32000'),
    });
    const nobody = { impUid: 'imp_000', full: true, checksum: 1, reason } as const;
    await expect(client.payments.cancel(nobody)).rejects.toMatchObject({
      reason: 'api',
      code: '1',
      message: 'POST /payments/cancel: 취소할 결제건이 존재하지 않습니다.',
    });
  });

  it('needs the VAT of a payment that was made with a VAT of 0, even with `full`', async () => {
    const { client, pay, sent } = createClientOnSandbox();
    const impUid = pay({ amount: 32000, tax_free: 0, vat_amount: 0 });
    const full = { impUid, full: true, checksum: 32000, reason } as const;
    await expect(client.payments.cancel(full)).rejects.toThrow(/vat_amount/);
    await expect(client.payments.cancel({ ...full, taxFree: 0, vat: 0 })).resolves.toMatchObject({
      cancelAmount: 32000,
    });
    expect(sent.at(-1)?.body).toMatchObject({ tax_free: 0, vat_amount: 0 });
  });

  it('refunds a deposit to an account, with the bank code as two digits', async () => {
    const { client, pay, gateway, sent } = createClientOnSandbox();
    const impUid = pay({ amount: 32000, pay_method: 'vbank' });
    const full = { impUid, full: true, checksum: 32000, reason } as const;
    const refundTo = { bankCode: '004', number: '12345678901', holder: '홍길동', tel: '010' };
    await expect(client.payments.cancel({ ...full, refundTo })).rejects.toThrow(/입금된 내역이 없/);
    await gateway.deposit('order_1');
    await expect(client.payments.cancel(full)).rejects.toThrow(/refund_account/);
    await client.payments.cancel({ ...full, refundTo, webhook: true });
    expect(sent.at(-1)?.body).toEqual({
      imp_uid: impUid,
      amount: 32000,
      checksum: 32000,
      reason,
      refund_holder: '홍길동',
      refund_bank: '04',
      refund_account: '12345678901',
      refund_tel: '010',
      enable_webhook: true,
    });
  });
});

describe('payments.find', () => {
  it('returns the first payment in the given sorting', async () => {
    const { client, pay, sent } = createClientOnSandbox();
    pay({}, 'cancel');
    pay();
    await client.payments.find('order_1', 'paid', { sorting: 'started' });
    expect(sent[0]?.path).toBe('/payments/find/order_1/paid?sorting=started');
    const wrong: object = { sorting: 'newest' };
    await expect(client.payments.find('order_1', undefined, wrong)).rejects.toMatchObject({
      reason: 'invalid',
      field: 'sorting',
    });
  });
});

describe('payments.getMany', () => {
  it('reads 100 numbers in a request, and leaves out numbers without a payment', async () => {
    const { client, pay, sent } = createClientOnSandbox();
    const last = pay();
    const impUids = [...Array.from({ length: 100 }, (_, at) => `imp_${at}`), last];
    const found = await collect(client.payments.getMany({ impUids }));
    expect(found).toMatchObject([{ impUid: last }]);
    expect(sent).toHaveLength(2);
  });

  it('reports a payment that cannot be decoded after the others', async () => {
    const good = wirePayment();
    const response = [{ ...good, imp_uid: 'imp_2', amount: 'many' }, good];
    const { client } = createClientWithAnswer(() => ({ response }));
    const read: string[] = [];
    const reading = (async () => {
      for await (const { impUid } of client.payments.getMany({ impUids: ['imp_2', 'imp_1'] }))
        read.push(impUid);
    })();
    await expect(reading).rejects.toMatchObject({
      reason: 'api',
      message: expect.stringContaining('imp_2'),
    });
    expect(read).toEqual(['imp_1']);
  });

  it('refuses a number that is no id, without a request', async () => {
    const { client, sent } = createClientOnSandbox();
    const found = collect(client.payments.getMany({ merchantUids: ['../cancel'] }));
    await expect(found).rejects.toMatchObject({ reason: 'invalid', field: 'merchantUid' });
    expect(sent).toEqual([]);
  });
});

describe('payments.list', () => {
  const from = new Date(start * 1000);

  it('yields every payment of all pages once, oldest first', async () => {
    const { client, pay, sent, gateway } = createClientOnSandbox();
    for (let at = 0; at < 205; at += 1) pay({ merchant_uid: `order_${at}` });
    const list = await collect(
      client.payments.list({ from, to: new Date(gateway.clock.milliseconds) }),
    );
    expect(list.map(({ merchantUid }) => merchantUid)).toEqual(
      Array.from({ length: 205 }, (_, at) => `order_${at}`),
    );
    expect(sent).toHaveLength(3);
  });

  it('yields each payment once even if a payment is made while the list is read', async () => {
    const { client, pay, gateway } = createClientOnSandbox();
    for (let at = 0; at < 150; at += 1) pay({ merchant_uid: `order_${at}` });
    const to = new Date(gateway.clock.milliseconds + 1e6);
    const uids: string[] = [];
    for await (const { merchantUid } of client.payments.list({ from, to })) {
      uids.push(merchantUid);
      if (uids.length === 100) pay({ merchant_uid: 'new' });
    }
    expect(uids).toHaveLength(151);
    expect(new Set(uids).size).toBe(151);
  });

  it('splits a long period, and yields a payment at the boundary once', async () => {
    const { client, pay, wait, sent, gateway } = createClientOnSandbox();
    pay({ merchant_uid: 'first' });
    wait(89 * 24 * 60 * 60 - 1);
    pay({ merchant_uid: 'edge' });
    wait(200 * 24 * 60 * 60);
    pay({ merchant_uid: 'last' });
    const list = await collect(
      client.payments.list({ from, to: new Date(gateway.clock.milliseconds) }),
    );
    expect(list.map(({ merchantUid }) => merchantUid)).toEqual(['first', 'edge', 'last']);
    expect(sent).toHaveLength(4);
  });

  it('yields the payments with one status', async () => {
    const { client, pay, sent, gateway } = createClientOnSandbox();
    pay();
    pay({ merchant_uid: 'order_2' }, 'cancel');
    const to = new Date(gateway.clock.milliseconds);
    const list: Payment[] = await collect(client.payments.list({ from, to, status: 'failed' }));
    expect(list).toMatchObject([{ merchantUid: 'order_2', status: 'failed' }]);
    expect(sent[0]?.path).toBe(
      `/payments/status/failed?from=${start}&to=${start + 2}&sorting=started&page=1&limit=100`,
    );
  });

  it.for([
    [{ from: new Date(Number.NaN) }, 'from'],
    [{ from: new Date(2), to: new Date(Number.NaN) }, 'to'],
    [{ from: new Date(2000), to: new Date(1000) }, 'from'],
  ] as const)('refuses the period %o', async ([span, field]) => {
    const { client, sent } = createClientOnSandbox();
    await expect(collect(client.payments.list(span))).rejects.toMatchObject({
      reason: 'invalid',
      field,
    });
    expect(sent).toEqual([]);
  });
});

describe('preparations', () => {
  it('are registered once, and can be changed and read', async () => {
    const { client } = createClientOnSandbox();
    const prepared = { merchantUid: 'order_1', amount: 32000 };
    await expect(client.payments.getPrepared('order_1')).rejects.toMatchObject({ reason: 'api' });
    await expect(client.payments.updatePrepared(prepared)).rejects.toMatchObject({ reason: 'api' });
    const registered = { ...prepared, currency: 'KRW' };
    await expect(client.payments.prepare(prepared)).resolves.toEqual(registered);
    await expect(client.payments.prepare(prepared)).rejects.toMatchObject({ reason: 'api' });
    await client.payments.updatePrepared({ ...prepared, amount: 30000 });
    await expect(client.payments.getPrepared('order_1')).resolves.toMatchObject({ amount: 30000 });
  });

  it('refuse an amount of 0 and an order number that is too long', async () => {
    const { client } = createClientOnSandbox();
    const prepare = (merchantUid: string, amount: number) =>
      client.payments.prepare({ merchantUid, amount });
    await expect(prepare('order_1', 0)).rejects.toMatchObject({ field: 'amount' });
    await expect(prepare('o'.repeat(41), 1)).rejects.toMatchObject({ field: 'merchantUid' });
  });
});

describe('payments.balance', () => {
  it('returns the parts of the remaining amount', async () => {
    const { client, pay } = createClientOnSandbox();
    const impUid = pay({ amount: 32000, tax_free: 10000 });
    const balance = await client.payments.balance(impUid);
    expect(balance).toMatchObject({
      amount: 32000,
      primary: { taxFree: 10000, supply: 20000, vat: 2000, service: 0 },
      history: [{ createdAt: new Date(start * 1000) }],
    });
    await expect(client.payments.balance('imp_0')).rejects.toMatchObject({ reason: 'unpaid' });
  });
});

describe('an unknown payment and an unknown endpoint', () => {
  it('are `unpaid` and `api`, because only a 404 of a payment means that nothing was paid', async () => {
    const { client } = createClientOnSandbox();
    const unpaid = { reason: 'unpaid', message: '존재하지 않는 결제정보입니다.' };
    await expect(client.payments.get('imp_0')).rejects.toMatchObject(unpaid);
    await expect(client.payments.find('order_0')).rejects.toMatchObject(unpaid);
    await expect(client.payments.balance('imp_0')).rejects.toMatchObject(unpaid);
    await expect(client.request('GET', '/payments/imp_0')).rejects.toMatchObject({
      reason: 'api',
    });
    await expect(client.billingKeys.get('card_0')).rejects.toMatchObject({ reason: 'api' });
    await expect(client.billing.getSchedule('order_0')).rejects.toMatchObject({ reason: 'api' });
    await expect(client.request('GET', '/certifications/imp_0')).rejects.toMatchObject({
      reason: 'api',
      message: expect.stringContaining('GET /certifications/imp_0'),
    });
  });

  it('are `api` in every method when the gateway does not support the endpoint', async () => {
    const unknown = { code: -1, message: '지원하지 않는 주소입니다', response: null };
    const issued = { access_token: 'token', now: 1, expired_at: 1801 };
    const client = createClient({
      ...keys,
      fetch: async (input, init) =>
        new Request(input, init).url.endsWith('/getToken')
          ? Response.json({ code: 0, message: null, response: issued })
          : Response.json(unknown, { status: 501 }),
    });
    const calls = [
      () => client.payments.get('imp_1'),
      () => client.payments.find('order_1'),
      () => client.payments.balance('imp_1'),
      () => collect(client.billingKeys.list(['card_1'])),
      () => client.billing.charge('card_1', { merchantUid: 'order_1', name: '구독', amount: 9900 }),
      () => client.payments.cancel({ impUid: 'imp_1', full: true, checksum: 1004, reason }),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({
        reason: 'api',
        code: '-1',
        message: expect.stringContaining('지원하지 않는 주소입니다'),
      });
    }
  });
});
