import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardIssuers } from '../../../src/core/codes.js';
import {
  fieldErrors,
  emptyFields,
  testFields,
  type BillingKeyFields,
} from '../../../src/sandbox/window/fields/billingKeyFields.js';
import { shownCards } from '../../../src/sandbox/gateway/rules/shownCards.js';
import { offeredEasyPays } from '../../../src/sandbox/gateway/rules/offeredEasyPays.js';
import { won } from '../../../src/sandbox/window/texts/won.js';
import { testCards } from '../../../src/sandbox/gateway/rules/testCards.js';

const codes = Object.values(cardIssuers).map(({ code }) => code);
const offered = (rules?: { card_code: string; enabled: boolean }[]) => {
  const { grid, others } = shownCards(rules);
  return [...grid, ...others].map(({ code }) => code);
};
const params = { pay_method: 'card', merchant_uid: 'order_1', name: '원두', amount: 1004 };

describe('the rules of the payment window', () => {
  test('without rules the grid has the eight usual companies and every other one is behind a cell', () => {
    const { grid, others } = shownCards();
    expect(grid.map(({ ko }) => ko)).toEqual([
      '삼성카드',
      'KB국민카드',
      '현대카드',
      'BC카드',
      '신한카드',
      '롯데카드',
      '하나카드',
      'NH농협카드',
    ]);
    expect(others).toHaveLength(codes.length - 8);
  });

  test('rules apply in the order in which they arrive', () => {
    const all = { card_code: '*', enabled: false };
    const shinhan = { card_code: '366', enabled: true };
    expect(offered([all, shinhan])).toEqual(['366']);
    expect(offered([shinhan, all])).toEqual([]);
    expect(offered([{ card_code: '041', enabled: false }])).not.toContain('041');
  });

  test('the last rule that names a company, or all of them, decides', () => {
    const rule = fc.record({
      card_code: fc.constantFrom('*', ...codes),
      enabled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), (rules) => {
        const expected = codes.filter(
          (code) =>
            rules.findLast(({ card_code }) => card_code === '*' || card_code === code)?.enabled ??
            true,
        );
        expect(offered(rules).sort()).toEqual([...expected].sort());
      }),
    );
  });

  test('where no usual company is left the others are the grid', () => {
    const { grid, others } = shownCards([
      { card_code: '*', enabled: false },
      { card_code: '041', enabled: true },
    ]);
    expect(grid).toEqual([cardIssuers.woori]);
    expect(others).toEqual([]);
  });

  test('an enabled company that the table does not know is shown by its code', () => {
    expect(
      shownCards([
        { card_code: '*', enabled: false },
        { card_code: '10001', enabled: true },
      ]).grid,
    ).toEqual([{ code: '10001', ko: '10001', en: '10001' }]);
  });

  test.each([
    ['PC', false, { acceptmethod: 'SKIN(BLUE):noeasypay' }, 0],
    ['PC', false, { P_RESERVED: 'noeasypay=Y' }, 6],
    ['mobile', true, { P_RESERVED: 'cp_yn=Y&noeasypay=Y' }, 0],
    ['mobile', true, { acceptmethod: 'noeasypay' }, 6],
    ['mobile', true, { P_RESERVED: 'noeasypay=N' }, 6],
  ])('the %s window (mobile: %s) with %o offers %i easy pays', (_, mobile, bypass, count) => {
    expect(offeredEasyPays({ ...params, bypass }, mobile)).toHaveLength(count);
  });

  test('amounts read as won in both languages', () => {
    expect([won(1004, 'ko'), won(1004, 'en'), won(0, 'ko')]).toEqual(['1,004원', '₩1,004', '0원']);
  });

  test('numbers for testing fail the check digit that real cards pass', () => {
    for (const number of Object.values(testCards)) {
      const sum = [...number].toReversed().reduce((total, digit, place) => {
        const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
      expect(number).toMatch(/^\d{16}$/);
      expect(sum % 10).not.toBe(0);
    }
  });

  test('the test values register a card', () => {
    expect(fieldErrors(testFields())).toEqual({});
  });

  test.each<[string, Partial<BillingKeyFields>, Partial<Record<string, string>>]>([
    ['a short number', { number: ['4000', '0000', '0000', '001'] }, { number: 'number' }],
    [
      'a card that may be real',
      { number: ['4242', '4242', '4242', '4242'] },
      { number: 'testNumber' },
    ],
    ['no month', { month: '' }, { expiry: 'expiry' }],
    ['no year', { year: '' }, { expiry: 'expiry' }],
    ['one password digit', { password: '0' }, { password: 'password' }],
    ['a month of birth that does not exist', { birth: '901301' }, { birth: 'birth' }],
    ['a day of birth that does not exist', { birth: '900132' }, { birth: 'birth' }],
    ['a company with a date of birth', { owner: 'company' }, { birth: 'business' }],
    ['a company with its number', { owner: 'company', birth: '1234567890' }, {}],
    [
      'nothing',
      emptyFields,
      { number: 'number', expiry: 'expiry', password: 'password', birth: 'birth' },
    ],
  ])('a billing-key form with %s names what is wrong', (_, part, errors) => {
    expect(fieldErrors({ ...testFields(), ...part })).toEqual(errors);
  });
});
