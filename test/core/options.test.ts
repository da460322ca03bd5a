import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advice, adviceOn } from '../../src/core/advice.js';
import { encodeBillingKey, encodePayment } from '../../src/core/encode.js';
import { isPaymentError } from '../../src/core/error.js';
import { adviceTexts } from '../../src/core/explanations.js';
import type { PaymentRequest } from '../../src/core/request.js';

const order = { merchantUid: 'order_1', name: '원두 1kg', amount: 64_000 };
const request = { pg: 'html5_inicis', order, buyer: { tel: '010-1234-5678' } } as const;
const bare = encodePayment(request);

/** What JavaScript may hand over whatever the types say. */
const encodeAnything = (given: object) => {
  const forced: PaymentRequest = JSON.parse('{}');
  return encodePayment(Object.assign(forced, request, given));
};

function refusal(act: () => unknown) {
  try {
    act();
  } catch (error) {
    if (isPaymentError(error, 'invalid')) return { field: error.field, code: error.code };
    throw error;
  }
  return null;
}

describe('the options of a payment', () => {
  it('are the document’s sample, each deviation with its reason', () => {
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
      // The sample lacks the comma before `bypass`, and names each of its keys twice, of which
      // JavaScript keeps the last: its easy pay would stay. Both are meant, so both are joined.
      // `CARDPOINT` is as the text has it; the sample writes it small.
      bypass: { acceptmethod: 'noeasypay:CARDPOINT', P_RESERVED: 'noeasypay=Y&cp_yn=Y' },
      period: { from: '20200101', to: '20201231' },
      // No `vbank_due`: the sample gives one to a card, as the placeholder 'YYYYMMDD'.
    });
    const due = { method: 'vbank', dueDate: 'YYYYMMDD' };
    expect(refusal(() => encodeAnything(due))).toEqual({ field: 'dueDate', code: 'date' });
    const onCard = { dueDate: '20261231' };
    expect(refusal(() => encodeAnything(onCard))).toEqual({ field: 'dueDate', code: 'conflict' });
  });

  it.each([
    [
      'zero rate, whose zeros are sent',
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
      'interestFree by company',
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
      'interestFree beside `cards`, one rule a card',
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
    ['cardPoints refused', { cardPoints: false }, {}],
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
    ['vbank', false, { acceptmethod: 'no_receipt' }],
    ['vbank', true, { P_RESERVED: 'vbank_receipt=Y' }],
    ['trans', false, { acceptmethod: 'no_receipt', P_RESERVED: 'bank_receipt=N' }],
    ['trans', true, undefined],
  ] as const)('encode `cashReceipt` of %s as %s', (method, cashReceipt, bypass) => {
    expect(encodePayment({ ...request, method, cashReceipt }).bypass).toEqual(bypass);
  });

  it.each(['2026-12-31', '20261231', '2026-12-31 18:30:00', '202612311830', '20261231183000'])(
    'send `dueDate` %s as it was written',
    (dueDate) => {
      expect(encodePayment({ ...request, method: 'vbank', dueDate }).vbank_due).toBe(dueDate);
    },
  );

  it('send a `Date` in Korean time, whatever the machine’s zone', () => {
    const zone = process.env['TZ'];
    const said = ['America/Los_Angeles', 'Asia/Seoul', 'UTC', 'Pacific/Kiritimati'].map((name) => {
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
    expect(new Set(said.flat())).toEqual(new Set(['20270101003045', '20270101']));
  });

  it('join a raw `bypass` with what they say, without doubling a token', () => {
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

  it.each([
    ['easyPay', { easyPay: true, bypass: { acceptmethod: 'noeasypay' } }, 'bypass.acceptmethod'],
    [
      'easyPay on a phone',
      { easyPay: true, bypass: { P_RESERVED: 'noeasypay=Y' } },
      'bypass.P_RESERVED',
    ],
    [
      'cardPoints',
      { cardPoints: false, bypass: { acceptmethod: 'CARDPOINT' } },
      'bypass.acceptmethod',
    ],
    [
      'cardPoints on a phone',
      { cardPoints: true, bypass: { P_RESERVED: 'cp_yn=N' } },
      'bypass.P_RESERVED',
    ],
    ['skin', { skin: 'BLUE', bypass: { acceptmethod: 'SKIN(RED)' } }, 'bypass.acceptmethod'],
    [
      'cashReceipt',
      { method: 'trans', cashReceipt: true, bypass: { acceptmethod: 'no_receipt' } },
      'bypass.acceptmethod',
    ],
    [
      'cashReceipt on a phone',
      { method: 'vbank', cashReceipt: false, bypass: { P_RESERVED: 'vbank_receipt=Y' } },
      'bypass.P_RESERVED',
    ],
  ])('refuse a raw `bypass` that contradicts `%s`', (_, wrong, field) => {
    expect(refusal(() => encodeAnything(wrong))).toEqual({ field, code: 'conflict' });
  });

  it.each([
    ['taxFree beyond the amount', { order: { ...order, taxFree: 64_001 } }, 'order', 'parts'],
    [
      'taxFree and vat beyond it',
      { order: { ...order, taxFree: 60_000, vat: 5_000 } },
      'order',
      'parts',
    ],
    ['a fractional vat', { order: { ...order, vat: 0.5 } }, 'order.vat', 'shownWon'],
    ['a negative taxFree', { order: { ...order, taxFree: -1 } }, 'order.taxFree', 'shownWon'],
    ['interestFree of 1', { interestFree: 1 }, 'interestFree', 'interestFree'],
    [
      'interestFree of 37 for a company',
      { interestFree: { '366': 37 } },
      'interestFree.366',
      'interestFree',
    ],
    ['interestFree for no company', { interestFree: { x: 3 } }, 'interestFree.x', 'cardCode'],
    [
      'interestFree for a hidden card',
      { cards: { except: ['366'] }, interestFree: { '366': 3 } },
      'interestFree.366',
      'conflict',
    ],
    [
      'interestFree for a card that is not listed',
      { cards: { only: ['365'] }, interestFree: { '366': 3 } },
      'interestFree.366',
      'conflict',
    ],
    [
      'interestFree of another method',
      { method: 'trans', interestFree: 3 },
      'interestFree',
      'conflict',
    ],
    ['cardPoints as text', { cardPoints: 'Y' }, 'cardPoints', 'boolean'],
    ['a day that does not exist', { method: 'vbank', dueDate: '20260231' }, 'dueDate', 'date'],
    [
      'an hour that does not exist',
      { method: 'vbank', dueDate: '2026-01-01 25:00:00' },
      'dueDate',
      'date',
    ],
    ['an invalid Date', { method: 'vbank', dueDate: new Date('x') }, 'dueDate', 'date'],
    ['a mixed form', { method: 'vbank', dueDate: '2026-0101' }, 'dueDate', 'date'],
    [
      'a period that ends before it begins',
      { servicePeriod: { from: '20260102', to: '20260101' } },
      'servicePeriod',
      'period',
    ],
    [
      'a period without an end',
      { servicePeriod: { from: '20260102' } },
      'servicePeriod.to',
      'date',
    ],
    ['another language', { language: 'zh' }, 'language', 'language'],
    ['a skin that leaves its brackets', { skin: 'x):noeasypay(' }, 'skin', 'skin'],
    ['escrow as text', { escrow: 'true' }, 'escrow', 'boolean'],
    ['a notice address without a scheme', { noticeUrl: 'shop.example' }, 'noticeUrl', 'url'],
    ['no notice address', { noticeUrl: [] }, 'noticeUrl', 'cards'],
    ['a scheme with a blank', { appScheme: 'my app' }, 'appScheme', 'scheme'],
    ['customData with a bigint', { customData: { n: 1n } }, 'customData', 'json'],
    ['customData with a Date', { customData: { at: new Date() } }, 'customData', 'json'],
    ['customData with a function', { customData: { f() {} } }, 'customData', 'json'],
    ['customData with NaN', { customData: { n: Number.NaN } }, 'customData', 'json'],
    [
      'customData with undefined in a list',
      { customData: { list: [undefined] } },
      'customData',
      'json',
    ],
    ['customData that is text', { customData: 'x' }, 'customData', 'json'],
    [
      'raw tokens with a comma',
      { bypass: { acceptmethod: 'noeasypay, CARDPOINT' } },
      'bypass.acceptmethod',
      'tokens',
    ],
    [
      'raw tokens that are a list',
      { bypass: { P_RESERVED: ['x'] } },
      'bypass.P_RESERVED',
      'tokens',
    ],
  ])('refuse %s', (_, wrong, field, code) => {
    expect(refusal(() => encodeAnything(wrong))).toEqual({ field, code });
  });

  it('refuse a cycle, and copy what they send', () => {
    const cycle: { self?: object } = {};
    cycle.self = cycle;
    expect(refusal(() => encodeAnything({ customData: cycle }))?.code).toBe('json');
    const shared = { a: { b: 1 } };
    const { custom_data } = encodePayment({
      ...request,
      customData: { x: shared, y: shared, z: undefined },
    });
    expect(custom_data).toEqual({ x: shared, y: shared });
    expect(custom_data).not.toBe(shared);
  });

  it('carry any JSON object through `customData` unchanged', () => {
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

describe('advice', () => {
  it.each([
    ['installmentsBelowMinimum', { order: { ...order, amount: 49_999 }, installments: [3] }],
    [
      'installmentsBelowMinimum',
      { order: { ...order, amount: 1000 }, directCard: { code: '366', quota: 3 } },
    ],
    ['interestFreeAgreement', { interestFree: 3 }],
    ['interestFreeAgreement', { interestFree: { '366': 3 } }],
    ['zeroRateCancel', { order: { ...order, taxFree: 0, vat: 0 } }],
    [
      'vatWithoutCashReceipt',
      { method: 'vbank', cashReceipt: false, order: { ...order, vat: 5000 } },
    ],
    ['minimumAmount', { order: { ...order, amount: 99 } }],
    ['minimumAmount', { order: { ...order, amount: 149 }, method: 'trans' }],
    ['minimumAmount', { order: { ...order, amount: 299 }, method: 'phone', digital: true }],
    ['minimumAmount', { order: { ...order, amount: 499 }, escrow: true }],
  ])('says `%s` of %j', (name, options) => {
    expect(adviceOn(encodeAnything(options))).toEqual([name]);
  });

  it('says that a billing key’s amount is shown only', () => {
    const shown = { merchantUid: 'o', name: 'n', amount: 100 };
    const card = encodeBillingKey({ pg: 'html5_inicis', customerUid: 'c', order: shown });
    expect(adviceOn(card)).toEqual(['billingKeyAmount']);
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 KAKAOTALK 10.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) NAVER(inapp; search; 1000; 12.0)',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Instagram 300.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) [FBAN/FBIOS;FBAV/450.0]',
    'Mozilla/5.0 (Linux; Android 14; SM-S918N; wv) Chrome/140.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 KAKAOTALK 10.0',
  ])('misses an `appScheme` in a web view: %s', (agent) => {
    expect(adviceOn(bare, agent)).toEqual(['appSchemeInWebView']);
    const told = encodeAnything({ appScheme: 'kakaotalk://' });
    expect(adviceOn(told, agent)).toEqual([]);
    const byHand = encodeAnything({ bypass: { P_RESERVED: 'app_scheme=myapp://' } });
    expect(adviceOn(byHand, agent)).toEqual([]);
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 14; SM-S918N) Chrome/140.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36',
  ])('misses no `appScheme` in a browser of its own: %s', (agent) => {
    expect(adviceOn(bare, agent)).toEqual([]);
  });

  it('has nothing to say of a common payment, and words for everything else', () => {
    expect(adviceOn(bare)).toEqual([]);
    for (const name of Object.keys(advice)) {
      expect(Object.keys(adviceTexts)).toContain(name);
    }
  });
});
