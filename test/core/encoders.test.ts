import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBillingKey, encodePayment } from '../../src/core/encode.js';
import { encodeAnyPayment, order, invalidErrorOf, request } from './encodeAny.js';

const bare = encodePayment(request);

describe('the options of a payment', () => {
  it('produce the document’s sample, with a reason for each difference', () => {
    const params = encodePayment({
      pg: 'html5_inicis.{PG상점아이디}',
      order: { merchantUid: 'order_no_0001', name: '주문명:결제테스트', amount: 1004 },
      buyer: {
        email: 'test@portone.io',
        name: '구매자이름',
        tel: '010-1234-5678',
        address: '서울특별시 강남구 삼성동',
        postcode: '123-456',
      },
      redirectUrl: '{모바일에서 결제 완료 후 리디렉션 될 URL}',
      escrow: true,
      easyPay: false,
      cardPoints: true,
      servicePeriod: { from: '20200101', to: '20201231' },
    });
    expect(params).toStrictEqual({
      pg: 'html5_inicis.{PG상점아이디}',
      pay_method: 'card',
      merchant_uid: 'order_no_0001',
      name: '주문명:결제테스트',
      amount: 1004,
      buyer_email: 'test@portone.io',
      buyer_name: '구매자이름',
      buyer_tel: '010-1234-5678',
      buyer_addr: '서울특별시 강남구 삼성동',
      buyer_postcode: '123-456',
      m_redirect_url: '{모바일에서 결제 완료 후 리디렉션 될 URL}',
      escrow: true,
      // The sample lacks the comma before `bypass`, and has each key of `bypass` twice. JavaScript
      // keeps the last one, so easy pay would stay. Both values are intended, so they are joined.
      // `CARDPOINT` is written as in the text of the document; the sample has lower case.
      bypass: { acceptmethod: 'noeasypay:CARDPOINT', P_RESERVED: 'noeasypay=Y&cp_yn=Y' },
      period: { from: '20200101', to: '20201231' },
      // No `vbank_due`: in the sample a card payment has it, with the placeholder 'YYYYMMDD'.
    });
    const due = { method: 'vbank', dueDate: 'YYYYMMDD' };
    expect(invalidErrorOf(() => encodeAnyPayment({ ...request, ...due }))).toMatchObject({
      field: 'dueDate',
      code: 'date',
    });
    const onCard = { dueDate: '20261231' };
    expect(invalidErrorOf(() => encodeAnyPayment({ ...request, ...onCard }))).toMatchObject({
      field: 'dueDate',
      code: 'conflict',
    });
  });

  it.each([
    [
      'zero tax rate, with its zeros sent',
      { order: { ...order, taxFree: 0, vat: 0 } },
      { tax_free: 0, vat_amount: 0 },
    ],
    [
      'mixed taxation',
      { order: { ...order, taxFree: 20_000, vat: 4_000 } },
      { tax_free: 20_000, vat_amount: 4_000 },
    ],
    ['interestFree for every card', { interestFree: 7 }, { card: { interest_free: 7 } }],
    [
      'interestFree per card company',
      { interestFree: { '366': 6, '365': 3 } },
      {
        card: {
          detail: [
            { card_code: '365', enabled: true, max_month: 3 },
            { card_code: '366', enabled: true, max_month: 6 },
          ],
        },
        useFreeInterestFromMall: true,
      },
    ],
    [
      'interestFree beside `cards`, with one rule per card',
      { cards: { only: ['366', '365'] }, interestFree: { '366': 6 } },
      {
        card: {
          detail: [
            { card_code: '*', enabled: false },
            { card_code: '366', enabled: true, max_month: 6 },
            { card_code: '365', enabled: true },
          ],
        },
        useFreeInterestFromMall: true,
      },
    ],
    [
      'interestFree for every card beside `cards`',
      { cards: { except: ['041'] }, interestFree: 3 },
      {
        card: {
          detail: [
            { card_code: '*', enabled: true },
            { card_code: '041', enabled: false },
          ],
          interest_free: 3,
        },
      },
    ],
    [
      'interestFree beside `directCard`',
      { directCard: { code: '366', quota: 3 }, interestFree: 3 },
      { card: { direct: { code: '366', quota: 3 }, interest_free: 3 } },
    ],
    [
      'cardPoints',
      { cardPoints: true },
      { bypass: { acceptmethod: 'CARDPOINT', P_RESERVED: 'cp_yn=Y' } },
    ],
    [
      'cardPoints of a direct card',
      { cardPoints: true, directCard: { code: '367', quota: 0 } },
      {
        card: { direct: { code: '367', quota: 0 } },
        bypass: { acceptmethod: 'CARDPOINT', P_RESERVED: 'dcp_yn=Y' },
      },
    ],
    ['months listed twice', { installments: [3, 3, 2] }, { display: { card_quota: [3, 2] } }],
    [
      'a card listed twice',
      { cards: { except: ['366', '366'] } },
      {
        card: {
          detail: [
            { card_code: '*', enabled: true },
            { card_code: '366', enabled: false },
          ],
        },
      },
    ],
    ['interestFree with an empty object', { interestFree: {} }, {}],
    [
      'interestFree with an empty object beside `cards`',
      { cards: { only: ['366'] }, interestFree: {} },
      {
        card: {
          detail: [
            { card_code: '*', enabled: false },
            { card_code: '366', enabled: true },
          ],
        },
      },
    ],
    ['cardPoints as false', { cardPoints: false }, {}],
    ['skin', { skin: '#0a7' }, { bypass: { acceptmethod: 'SKIN(#0a7)' } }],
    ['skin by name', { skin: 'BLUE' }, { bypass: { acceptmethod: 'SKIN(BLUE)' } }],
    ['escrow', { escrow: true }, { escrow: true }],
    ['language', { language: 'en' }, { language: 'en' }],
    ['appScheme', { appScheme: 'myapp://pay' }, { app_scheme: 'myapp://pay' }],
    [
      'noticeUrl',
      { noticeUrl: 'https://shop.example/hook' },
      { notice_url: 'https://shop.example/hook' },
    ],
    [
      'several noticeUrl',
      { noticeUrl: ['https://a.example', 'https://b.example'] },
      { notice_url: ['https://a.example', 'https://b.example'] },
    ],
    [
      'confirmUrl',
      { confirmUrl: 'https://shop.example/ok' },
      { confirm_url: 'https://shop.example/ok' },
    ],
    [
      'customData',
      { customData: { cart: [1, { a: null }] } },
      { custom_data: { cart: [1, { a: null }] } },
    ],
    ['customerId', { customerId: 'member_7' }, { customer_id: 'member_7' }],
    ['bypass', { bypass: { ini_PAYSHOT_KEY: 'k' } }, { bypass: { ini_PAYSHOT_KEY: 'k' } }],
    [
      'servicePeriod as dates',
      { servicePeriod: { from: '2026-01-01', to: '2026-12-31 23:59:59' } },
      { period: { from: '20260101', to: '20261231' } },
    ],
  ] as const)('encode %s', (_, options, params) => {
    expect(encodePayment({ ...request, ...options })).toStrictEqual({ ...bare, ...params });
  });

  it.each([
    [
      'vbank',
      false,
      { acceptmethod: 'no_receipt:--va_receipt', P_RESERVED: 'vbank_receipt=N&bank_receipt=N' },
    ],
    ['vbank', true, { P_RESERVED: 'vbank_receipt=Y' }],
    ['trans', false, { acceptmethod: 'no_receipt', P_RESERVED: 'bank_receipt=N' }],
    ['trans', true, undefined],
  ] as const)('encode `cashReceipt` of %s as %s', (method, cashReceipt, bypass) => {
    expect(encodePayment({ ...request, method, cashReceipt }).bypass).toEqual(bypass);
  });

  it.each(['2026-12-31', '20261231', '2026-12-31 18:30:00', '202612311830', '20261231183000'])(
    'send `dueDate` %s unchanged',
    (dueDate) => {
      expect(encodePayment({ ...request, method: 'vbank', dueDate }).vbank_due).toBe(dueDate);
    },
  );

  it('send a `Date` in Korean time in every time zone', () => {
    const zone = process.env['TZ'];
    const sent = ['America/Los_Angeles', 'Asia/Seoul', 'UTC', 'Pacific/Kiritimati'].map((name) => {
      process.env['TZ'] = name;
      const date = new Date('2026-12-31T15:30:45Z');
      const servicePeriod = { from: date, to: date };
      const { vbank_due, period } = encodePayment({
        ...request,
        method: 'vbank',
        dueDate: date,
        servicePeriod,
      });
      return [vbank_due, period?.from];
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(sent.flat())).toEqual(new Set(['20270101003045', '20270101']));
  });

  it('join a raw `bypass` with the tokens of the options, without duplicates', () => {
    const raw = {
      acceptmethod: 'noeasypay:cardpoint:below1000',
      P_RESERVED: 'noeasypay=Y&apprun_check=Y',
      x: 1,
    };
    const { bypass } = encodePayment({ ...request, easyPay: false, cardPoints: true, bypass: raw });
    expect(bypass).toEqual({
      acceptmethod: 'noeasypay:CARDPOINT:below1000',
      P_RESERVED: 'noeasypay=Y&cp_yn=Y&apprun_check=Y',
      x: 1,
    });
  });

  it('send a duplicate raw token once', () => {
    const bypass = { acceptmethod: 'ocb:OCB:below1000', P_RESERVED: 'a=1&a=1&b=2&' };
    expect(encodePayment({ ...request, bypass }).bypass).toEqual({
      acceptmethod: 'ocb:below1000',
      P_RESERVED: 'a=1&b=2',
    });
  });

  it('copy `customData`, so a later change is not sent', () => {
    const shared = { a: { b: 1 } };
    const customData = { x: shared, y: shared, z: undefined };
    const { custom_data } = encodePayment({ ...request, customData });
    expect(custom_data).toStrictEqual({ x: { a: { b: 1 } }, y: { a: { b: 1 } } });
    shared.a.b = 2;
    expect(custom_data).toHaveProperty('x.a.b', 1);
  });

  it('send any JSON object in `customData` unchanged', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (customData) => {
        const { custom_data } = encodePayment({ ...request, customData });
        expect(JSON.stringify(custom_data)).toBe(JSON.stringify(customData));
      }),
    );
  });
});

describe('the options of a billing key', () => {
  const card = {
    pg: 'html5_inicis',
    customerUid: 'card_1',
    order: { merchantUid: 'o', name: 'n' },
  } as const;

  it.each([
    ['authType', { authType: '01' }, { bypass: { inicis: { authtype: '01' } } }],
    ['appScheme', { appScheme: 'myapp' }, { app_scheme: 'myapp' }],
    ['noticeUrl', { noticeUrl: 'https://a.example' }, { notice_url: 'https://a.example' }],
    ['customData', { customData: { a: 1 } }, { custom_data: { a: 1 } }],
    ['customerId', { customerId: 'member_7' }, { customer_id: 'member_7' }],
  ] as const)('encode `%s`', (_, options, params) => {
    expect(encodeBillingKey({ ...card, ...options })).toStrictEqual({
      ...encodeBillingKey(card),
      ...params,
    });
  });
});
