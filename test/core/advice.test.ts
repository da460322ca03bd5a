import { describe, expect, it } from 'vitest';
import { advice, adviceOn, similarKeys } from '../../src/core/advice.js';
import { encodeBillingKey, encodePayment } from '../../src/core/encode.js';
import { adviceTexts } from '../../src/core/explanations.js';
import { encodeAnyPayment, order, request } from './encodeAny.js';

// Noon of 24 November 2026 in Korea.
const now = Date.UTC(2026, 10, 24, 3);
const setting = {
  now,
  agent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36',
};
const long = 'Hubert Blaine Wolfeschlegelsteinhausenbergerdorff';

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
    ['dueDatePast', { method: 'vbank', dueDate: '20240725' }],
    ['dueDatePast', { method: 'vbank', dueDate: '2026-11-24 11:59:59' }],
    ['urlEnd', { redirectUrl: 'https://shop.example/orders/undefined' }],
    ['urlEnd', { redirectUrl: '/orders/null?from=cart' }],
    ['urlEnd', { redirectUrl: 'myapp://orders/undefined/' }],
    ['urlEnd', { redirectUrl: 'https://shop.example/done?order=undefined#top' }],
    ['urlEnd', { noticeUrl: ['https://a.example/', 'https://a.example/hook/null'] }],
    ['urlEnd', { confirmUrl: 'https://a.example/undefined' }],
    ['dueDateMidnight', { method: 'vbank', dueDate: new Date('2026-12-24') }],
    ['dueDateMidnight', { method: 'vbank', dueDate: new Date('2026-12-24T00:00:00+09:00') }],
    ['buyerLength', { buyer: { tel: '010-1234-5678', name: long } }],
    ['buyerLength', { buyer: { tel: '010-1234-5678 (0)' } }],
    ['merchantUidCharacters', { order: { ...order, merchantUid: '원두1700000000' } }],
    ['merchantUidCharacters', { order: { ...order, merchantUid: 'order 1' } }],
    ['minimumAmount', { order: { ...order, amount: 99 } }],
    ['minimumAmount', { order: { ...order, amount: 149 }, method: 'trans' }],
    ['minimumAmount', { order: { ...order, amount: 299 }, method: 'phone', digital: true }],
    ['minimumAmount', { order: { ...order, amount: 499 }, escrow: true }],
  ])('returns `%s` for %j', (name, options) => {
    expect(adviceOn(encodeAnyPayment({ ...request, ...options }), setting)).toEqual([name]);
  });

  it('returns `billingKeyAmount` for an amount on a billing key, which is only displayed', () => {
    const shown = { merchantUid: 'o', name: 'n', amount: 100 };
    const card = encodeBillingKey({ pg: 'html5_inicis', customerUid: 'c', order: shown });
    expect(adviceOn(card, setting)).toEqual(['billingKeyAmount']);
  });

  it.each(['20261124', '2026-11-24 12:00:00', '202612010000'])(
    'returns no advice for the due date %s, which is in the future',
    (dueDate) => {
      const params = encodePayment({ ...request, method: 'vbank', dueDate });
      expect(adviceOn(params, setting)).toEqual([]);
    },
  );

  it.each([
    { redirectUrl: 'https://shop.example/undefined/done' },
    { redirectUrl: 'https://shop.example/nullable' },
    { redirectUrl: 'https://null.example' },
    { noticeUrl: 'https://a.example/hook?undefined=1' },
    { method: 'vbank', dueDate: new Date('2026-12-24T00:00:01Z') },
    { method: 'vbank', dueDate: new Date('2026-12-24T23:59:59+09:00') },
    { method: 'vbank', dueDate: '2026-12-24' },
    { method: 'vbank', dueDate: '2026-12-24 09:00:00' },
    { method: 'vbank', dueDate: '202612240000' },
  ])('returns no advice for %j', (options) => {
    expect(adviceOn(encodeAnyPayment({ ...request, ...options }), setting)).toEqual([]);
  });

  it('returns `dueDateMidnight` for midnight in the time zone of the developer', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    const params = encodePayment({
      ...request,
      method: 'vbank',
      dueDate: new Date(2026, 11, 24),
    });
    expect(adviceOn(params, setting)).toEqual(['dueDateMidnight']);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  const inAgent = (agent: string, options: object = {}) =>
    adviceOn(encodeAnyPayment({ ...request, ...options }), { now, agent });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 KAKAOTALK 10.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) NAVER(inapp; search; 1000; 12.0)',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Instagram 300.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) [FBAN/FBIOS;FBAV/450.0]',
    'Mozilla/5.0 (Linux; Android 14; SM-S918N; wv) Chrome/140.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 KAKAOTALK 10.0',
  ])('advises an `appScheme` in a web view: %s', (agent) => {
    expect(inAgent(agent)).toEqual(['appSchemeInWebView']);
    expect(inAgent(agent, { appScheme: 'kakaotalk://' })).toEqual([]);
    expect(inAgent(agent, { bypass: { P_RESERVED: 'app_scheme=myapp://' } })).toEqual([]);
  });

  it.each([
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 14; SM-S918N) Chrome/140.0 Mobile Safari/537.36',
  ])('does not advise an `appScheme` in an ordinary browser: %s', (agent) => {
    expect(inAgent(agent)).toEqual([]);
  });

  it('returns no advice for a common payment, and has a text for each advice', () => {
    expect(adviceOn(encodePayment(request), setting)).toEqual([]);
    for (const name of Object.keys(advice)) {
      expect(Object.keys(adviceTexts)).toContain(name);
    }
  });
});

describe('similarKeys', () => {
  it.each([
    ['tax_free', ['tax_free']],
    ['taxfree', ['taxfree']],
    ['taxFre', ['taxFre']],
    ['taxxFree', ['taxxFree']],
    ['tacFree', ['tacFree']],
    ['vatAmount', ['vatAmount']],
    ['vat_amount', ['vat_amount']],
    ['userId', []],
    ['total', []],
    ['names', []],
    ['at', []],
  ])('a row with `%s` has the similar keys %j', (key, similar) => {
    expect(similarKeys({ ...order, [key]: 1 })).toEqual(similar);
  });

  it('returns no similar key when the row has the correct key too', () => {
    expect(similarKeys({ ...order, taxFree: 0, tax_free: 0, vat: 0, vat_amount: 0 })).toEqual([]);
  });
});
