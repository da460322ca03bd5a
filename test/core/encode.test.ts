import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payMethodNames } from '../../src/core/codes.js';
import { encodeBillingKey, encodePayment } from '../../src/core/encode.js';
import { isPaymentError } from '../../src/core/error.js';
import { explain } from '../../src/core/messages.js';
import type { PaymentRequest } from '../../src/core/request.js';

const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
const buyer = { tel: '010-1234-5678' };
const request = { pg: 'html5_inicis', order, buyer } as const;

/** What JavaScript may hand over whatever the types say. */
const encodeAnything = (given: unknown) => {
  const forced: PaymentRequest = JSON.parse('{}');
  return encodePayment(Object.assign(forced, given));
};

function refusal(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (isPaymentError(error, 'invalid')) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('encodePayment', () => {
  it('gives the least payment as its parameters, and nothing else', () => {
    expect(encodePayment(request)).toStrictEqual({
      pg: 'html5_inicis',
      pay_method: 'card',
      merchant_uid: 'order_1',
      name: '원두 1kg',
      amount: 64_000,
      buyer_tel: '010-1234-5678',
    });
  });

  it('gives every field of `buyer` its wire name', () => {
    const full = { tel: '1', name: '2', email: '3', address: '4', postcode: '5' };
    expect(encodePayment({ ...request, buyer: full })).toMatchObject({
      buyer_tel: '1',
      buyer_name: '2',
      buyer_email: '3',
      buyer_addr: '4',
      buyer_postcode: '5',
    });
  });

  it.each([
    ['installments', { installments: [2, 3, 6] }, { display: { card_quota: [2, 3, 6] } }],
    ['installments', { installments: [] }, { display: { card_quota: [] } }],
    [
      'directCard',
      { directCard: { code: '367', quota: 3 } },
      { card: { direct: { code: '367', quota: 3 } } },
    ],
    [
      'cards.only',
      { cards: { only: ['366'] } },
      {
        card: {
          detail: [
            { card_code: '*', enabled: false },
            { card_code: '366', enabled: true },
          ],
        },
      },
    ],
    [
      'cards.except',
      { cards: { except: ['041', '090'] } },
      {
        card: {
          detail: [
            { card_code: '*', enabled: true },
            { card_code: '041', enabled: false },
            { card_code: '090', enabled: false },
          ],
        },
      },
    ],
    [
      "cards, with the '*' rule moved to the front",
      {
        cards: [
          { code: '366', enabled: true },
          { code: '*', enabled: false },
        ],
      },
      {
        card: {
          detail: [
            { card_code: '*', enabled: false },
            { card_code: '366', enabled: true },
          ],
        },
      },
    ],
    [
      'easyPay',
      { easyPay: false },
      { bypass: { acceptmethod: 'noeasypay', P_RESERVED: 'noeasypay=Y' } },
    ],
    ['easyPay, offered', { easyPay: true }, {}],
    [
      'redirectUrl',
      { redirectUrl: 'https://shop.example/done' },
      { m_redirect_url: 'https://shop.example/done' },
    ],
    ['digital', { method: 'phone', digital: false }, { pay_method: 'phone', digital: false }],
  ] as const)('encodes `%s`', (_, options, params) => {
    expect(encodePayment({ ...request, ...options })).toStrictEqual({
      ...encodePayment(request),
      ...params,
    });
  });

  it('sends every method under its own name', () => {
    for (const method of payMethodNames) {
      const params = encodeAnything({
        ...request,
        method,
        ...(method === 'phone' && { digital: true }),
      });
      expect(params.pay_method).toBe(method);
    }
  });

  it('takes the provider’s channel only where the request names none', () => {
    const { pg: _, ...bare } = request;
    const provider = { pg: 'html5_inicis.MID', redirectUrl: 'https://shop.example' } as const;
    expect(encodePayment(bare, provider)).toMatchObject({
      pg: 'html5_inicis.MID',
      m_redirect_url: 'https://shop.example',
    });
    const own = encodePayment({ ...bare, channelKey: 'channel-key-1' }, provider);
    expect(own).toHaveProperty('channelKey', 'channel-key-1');
    expect(own).not.toHaveProperty('pg');
  });

  it.each([
    ['amount as a string', { order: { ...order, amount: '1000' } }, 'order.amount', 'won'],
    ['amount NaN', { order: { ...order, amount: Number.NaN } }, 'order.amount', 'won'],
    ['amount negative', { order: { ...order, amount: -1 } }, 'order.amount', 'won'],
    ['amount 0', { order: { ...order, amount: 0 } }, 'order.amount', 'won'],
    ['amount fractional', { order: { ...order, amount: 10.5 } }, 'order.amount', 'won'],
    ['amount unsafe', { order: { ...order, amount: 2 ** 53 } }, 'order.amount', 'won'],
    ['amount a bigint', { order: { ...order, amount: 10n } }, 'order.amount', 'won'],
    ['merchantUid empty', { order: { ...order, merchantUid: '' } }, 'order.merchantUid', 'text40'],
    ['merchantUid blank', { order: { ...order, merchantUid: ' ' } }, 'order.merchantUid', 'text40'],
    [
      'merchantUid of 41 characters',
      { order: { ...order, merchantUid: 'a'.repeat(41) } },
      'order.merchantUid',
      'text40',
    ],
    ['name empty', { order: { ...order, name: '' } }, 'order.name', 'text40'],
    [
      'name of 41 characters',
      { order: { ...order, name: '가'.repeat(41) } },
      'order.name',
      'text40',
    ],
    ['no order', { order: undefined }, 'order', 'object'],
    ['no buyer', { buyer: undefined }, 'buyer.tel', 'required'],
    ['no phone number', { buyer: { name: '홍길동' } }, 'buyer.tel', 'required'],
    ['an empty phone number', { buyer: { tel: '' } }, 'buyer.tel', 'required'],
    ['a phone number that is a number', { buyer: { tel: 1012345678 } }, 'buyer.tel', 'string'],
    ['a name that is a function', { buyer: { tel: '1', name: () => {} } }, 'buyer.name', 'string'],
    ['no channel', { pg: undefined }, 'channelKey', 'channel'],
    ['both channels', { channelKey: 'channel-key-1' }, 'channelKey', 'channel'],
    ['a pg of the ActiveX era', { pg: 'inicis.MID' }, 'pg', 'pg'],
    ['a pg of another company', { pg: 'kakaopay' }, 'pg', 'pg'],
    ['a pg with an empty id', { pg: 'html5_inicis.' }, 'pg', 'pg'],
    ['months below 2', { installments: [1] }, 'installments', 'months'],
    ['months above 36', { installments: [37] }, 'installments', 'months'],
    ['months that are no list', { installments: 6 }, 'installments', 'months'],
    ['a quota of 1', { directCard: { code: '366', quota: 1 } }, 'directCard.quota', 'quota'],
    ['a quota of 37', { directCard: { code: '366', quota: 37 } }, 'directCard.quota', 'quota'],
    ['a quota as text', { directCard: { code: '366', quota: '3' } }, 'directCard.quota', 'quota'],
    [
      'a card code as a number',
      { directCard: { code: 366, quota: 0 } },
      'directCard.code',
      'cardCode',
    ],
    ['no card left', { cards: { only: [] } }, 'cards.only', 'cards'],
    ['cards that are a number', { cards: 5 }, 'cards', 'object'],
    ['a card rule that is null', { cards: [null] }, 'cards', 'object'],
    ['only and except', { cards: { only: ['366'], except: ['365'] } }, 'cards', 'conflict'],
    ['easyPay as text', { easyPay: 'no' }, 'easyPay', 'boolean'],
    ['an unknown method', { method: 'cash' }, 'method', 'method'],
    [
      'an option of another method',
      { method: 'vbank', installments: [] },
      'installments',
      'conflict',
    ],
    [
      'months beside a direct card',
      { directCard: { code: '366', quota: 0 }, installments: [2] },
      'installments',
      'conflict',
    ],
    [
      'a card list beside a direct card',
      { directCard: { code: '366', quota: 0 }, cards: { only: ['366'] } },
      'cards',
      'conflict',
    ],
    ['a phone bill without `digital`', { method: 'phone' }, 'digital', 'required'],
  ])('refuses %s', async (_, wrong, field, rule) => {
    const error = refusal(() => encodeAnything({ ...request, ...wrong }));
    expect(error).toMatchObject({ field, code: rule });
    expect(error.message).toContain(`${field}: ${rule}`);
    expect(error.message).toContain(`docs/errors.md#${rule.toLowerCase()}`);
    expect(await explain(error, 'ko')).toMatch(/[가-힣]/);
    expect((await explain(error, 'en')).split('\n')).toHaveLength(3);
  });

  it('shows no personal value in an error, only its type', () => {
    const error = refusal(() => encodeAnything({ ...request, buyer: { tel: { secret: '010' } } }));
    expect(error.message).toContain('(object)');
  });

  it('refuses or encodes whatever it is given, and what it encodes survives JSON', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true });
    const mostly = <T>(legal: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 12, arbitrary: legal }, { weight: 1, arbitrary: anything });
    const months = fc.array(fc.integer({ min: 2, max: 36 }));
    const code = fc.constantFrom('366', '041', 'VIS', '10001');
    const rest = { order: mostly(fc.constant(order)), buyer: mostly(fc.constant(buyer)) };
    const options = fc.oneof(
      fc.record(
        {
          ...rest,
          pg: mostly(fc.constantFrom('html5_inicis', 'html5_inicis.MID')),
          method: mostly(fc.constant('card')),
          installments: mostly(months),
          cards: mostly(fc.record({ only: fc.array(code, { minLength: 1 }) })),
          easyPay: mostly(fc.boolean()),
          redirectUrl: mostly(fc.webUrl()),
        },
        { requiredKeys: ['order', 'buyer', 'pg'] },
      ),
      fc.record(
        {
          ...rest,
          channelKey: mostly(fc.string({ minLength: 1 })),
          directCard: mostly(fc.record({ code, quota: fc.constantFrom(0, 2, 36) })),
          digital: anything,
        },
        { requiredKeys: ['order', 'buyer', 'channelKey'] },
      ),
    );
    let encoded = 0;
    fc.assert(
      fc.property(options, (given) => {
        try {
          const params = encodeAnything(given);
          encoded += 1;
          expect(JSON.parse(JSON.stringify(params))).toEqual(params);
        } catch (error) {
          if (!isPaymentError(error, 'invalid')) throw error;
        }
      }),
      { numRuns: 2000 },
    );
    expect(encoded).toBeGreaterThan(500);
    expect(encoded).toBeLessThan(1900);
  });

  it('encodes every legal amount as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(encodePayment({ ...request, order: { ...order, amount } }).amount).toBe(amount);
      }),
    );
  });

  it('never writes into what it was given', () => {
    const months = Object.freeze([2, 3]);
    const given = Object.freeze({ ...request, order: Object.freeze(order), installments: months });
    const params = encodePayment(given);
    expect(params.display?.card_quota).not.toBe(months);
  });
});

describe('encodeBillingKey', () => {
  it('gives exactly the parameters of the document’s sample', () => {
    const params = encodeBillingKey({
      pg: 'html5_inicis.{PG상점아이디}',
      customerUid: 'your-customer-unique-id',
      order: { merchantUid: 'order_monthly_0001', name: '최초인증결제', amount: 0 },
      buyer: { email: 'test@portone.io', name: '포트원', tel: '02-1234-1234' },
      redirectUrl: '{모바일에서 결제 완료 후 리디렉션 될 URL}',
    });
    expect(params).toStrictEqual({
      pg: 'html5_inicis.{PG상점아이디}',
      pay_method: 'card',
      merchant_uid: 'order_monthly_0001',
      name: '최초인증결제',
      amount: 0,
      customer_uid: 'your-customer-unique-id',
      buyer_email: 'test@portone.io',
      buyer_name: '포트원',
      buyer_tel: '02-1234-1234',
      m_redirect_url: '{모바일에서 결제 완료 후 리디렉션 될 URL}',
    });
  });

  it('shows 0 won where no amount is given, and needs no phone number', () => {
    const { amount: _, ...shown } = order;
    const params = encodeBillingKey({ pg: 'html5_inicis', customerUid: 'card_1', order: shown });
    expect(params).toMatchObject({ amount: 0, customer_uid: 'card_1' });
    expect(params).not.toHaveProperty('buyer_tel');
  });

  it.each([
    ['no customerUid', { customerUid: '' }, 'customerUid'],
    ['a customerUid of 81 characters', { customerUid: 'a'.repeat(81) }, 'customerUid'],
    ['a fractional amount', { order: { ...order, amount: 0.5 } }, 'order.amount'],
  ])('refuses %s', (_, wrong, field) => {
    const given = { pg: 'html5_inicis', customerUid: 'card_1', order, ...wrong } as const;
    expect(refusal(() => encodeBillingKey(given)).field).toBe(field);
  });
});
