import { describe, expect, it } from 'vitest';
import { payMethodNames } from '../../src/core/codes.js';
import { encodeBillingKey, encodePayment } from '../../src/core/encode.js';
import { encodeAnyPayment, order, request } from './encodeAny.js';

describe('encodePayment', () => {
  it('encodes a request with only the required options, and adds nothing', () => {
    expect(encodePayment(request)).toStrictEqual({
      pg: 'html5_inicis',
      pay_method: 'card',
      merchant_uid: 'order_1',
      name: '원두 1kg',
      amount: 64_000,
      buyer_tel: '010-1234-5678',
    });
  });

  it('encodes every field of `buyer` under its wire name', () => {
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

  it('sends every payment method by its name', () => {
    for (const method of payMethodNames) {
      const params = encodeAnyPayment({
        ...request,
        method,
        ...(method === 'phone' && { digital: true }),
      });
      expect(params.pay_method).toBe(method);
    }
  });

  it('uses the provider’s channel only when the request has no channel', () => {
    const { pg: _, ...bare } = request;
    const provider = { pg: 'html5_inicis.MID', redirectUrl: 'https://shop.example' } as const;
    expect(encodePayment(bare, provider)).toMatchObject({
      pg: 'html5_inicis.MID',
      m_redirect_url: 'https://shop.example',
    });
    const own = encodePayment({ ...bare, channelKey: 'channel-key-1' }, provider);
    expect(own).toHaveProperty('channelKey', 'channel-key-1');
    expect(own).not.toHaveProperty('pg');
    const unset = encodePayment({ ...bare, channelKey: '', pg: 'html5_inicis.OWN' }, provider);
    expect(unset).toHaveProperty('pg', 'html5_inicis.OWN');
    expect(unset).not.toHaveProperty('channelKey');
  });
});

describe('encodeBillingKey', () => {
  it('encodes exactly the parameters of the document’s sample', () => {
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

  it('sends an amount of 0 won when the order has no amount, and does not require a phone number', () => {
    const { amount: _, ...shown } = order;
    const params = encodeBillingKey({ pg: 'html5_inicis', customerUid: 'card_1', order: shown });
    expect(params).toMatchObject({ amount: 0, customer_uid: 'card_1' });
    expect(params).not.toHaveProperty('buyer_tel');
  });
});
