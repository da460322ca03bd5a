import { describe, expect, it } from 'vitest';
import { PaymentError } from '../../src/core/error.js';
import { explain } from '../../src/core/explain.js';
import { encodeCancel } from '../../src/server/client/encode/cancelRequest.js';
import {
  card,
  encodeAnyBillingKey,
  encodeAnyPayment,
  invalidErrorOf,
  request,
} from './encodeAny.js';

const payment = (options: object) => () => encodeAnyPayment({ ...request, ...options });
const billingKey = (options: object) => () => encodeAnyBillingKey({ ...card, ...options });
const cancel = (options: object) => () => {
  const forced: Parameters<typeof encodeCancel>[0] = JSON.parse('{}');
  return encodeCancel(Object.assign(forced, { checksum: 1004, reason: '변심', ...options }));
};
const directCard = { code: '366', quota: 0 };

/** Requests with a conflict, each with texts of both explanations: what contradicts what, and the fix. */
const conflicts: [title: string, run: () => unknown, texts: string[]][] = [
  [
    'an option of another method',
    payment({ method: 'vbank', installments: [] }),
    ['installments', "'card'", "'vbank'"],
  ],
  ['goods of a phone bill on a card', payment({ digital: true }), ['digital', "'phone'", "'card'"]],
  [
    'months beside a direct card',
    payment({ directCard, installments: [2] }),
    ['installments', 'directCard'],
  ],
  [
    'companies beside a direct card',
    payment({ directCard, cards: { only: ['366'] } }),
    ['cards', 'directCard'],
  ],
  ['a billing-key option on a payment', payment({ authType: '01' }), ['authType']],
  ['an option of a payment on a billing key', billingKey({ escrow: true }), ['escrow']],
  [
    '`only` beside `except`',
    payment({ cards: { only: ['366'], except: ['365'] } }),
    ['only', 'except'],
  ],
  ['neither `only` nor `except`', payment({ cards: {} }), ['only', 'except']],
  [
    'months of a hidden company',
    payment({ cards: { only: ['366'] }, interestFree: { 365: 3 } }),
    ['interestFree.365', 'cards'],
  ],
  [
    'a raw token against an option',
    payment({ easyPay: true, bypass: { acceptmethod: 'noeasypay' } }),
    ['noeasypay', 'bypass.acceptmethod'],
  ],
  [
    'two numbers of a refund',
    cancel({ impUid: 'imp_1', merchantUid: 'o_1', full: true }),
    ['merchantUid', 'impUid'],
  ],
  [
    'an amount beside a full refund',
    cancel({ impUid: 'imp_1', amount: 4, full: true }),
    ['amount', 'full'],
  ],
];

describe('explain for a conflict', () => {
  it.each(conflicts)('names both sides, the reason and the fix: %s', async (_, run, texts) => {
    const error = invalidErrorOf(run);
    if (!error) throw new Error('no error');
    expect(error.code).toBe('conflict');
    const [ko = '', en = ''] = [await explain(error, 'ko'), await explain(error, 'en')].map(
      (text) => text.split('\n')[2],
    );
    for (const text of texts) {
      expect(ko).toContain(text);
      expect(en).toContain(text);
    }
    expect(ko).toMatch(/[가-힣](세요|습니다)\.$/);
    expect(en).toMatch(/\b(Remove|Set) |not certain/);
  });

  it('has a general text if the message does not name the other side', async () => {
    const error = new PaymentError('invalid', 'x', { code: 'conflict', field: 'installments' });
    expect(await explain(error, 'en')).toContain('contradicts another option');
  });
});

describe('explain, called from JavaScript', () => {
  it.for([[null], [undefined], ['no'], [new TypeError('no')], [{}]])(
    'explains %o as an unknown outcome',
    async ([value]) => {
      const given: { error: PaymentError; locale: 'en' } = JSON.parse('{}');
      Object.assign(given, { error: value, locale: 'en' });
      const text = await explain(given.error, given.locale);
      expect(text).toContain(`${String(value)}\nThe outcome is unknown`);
    },
  );

  it('explains in Korean for a language that it does not have', async () => {
    const given: { locale: 'ko' } = JSON.parse('{ "locale": "ja" }');
    const error = new PaymentError('unpaid', 'no');
    await expect(explain(error, given.locale)).resolves.toBe(await explain(error, 'ko'));
  });
});
