import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { interestFreeMonths } from '../../../../src/core/installments.js';
import { offeredMonths } from '../../../../src/sandbox/gateway/rules/months.js';

const detail = [
  { card_code: '366', enabled: true, max_month: 6 },
  { card_code: '367', enabled: true },
];

describe('the months of a card window', () => {
  test.each([
    ['no rule', {}, 0],
    ['interest-free months for every card', { card: { interest_free: 7 } }, 7],
    ['separate interest-free months', { card: { detail }, useFreeInterestFromMall: true }, 6],
    ['separate interest-free months that are not switched on', { card: { detail } }, 0],
    ['both', { card: { detail, interest_free: 7 }, useFreeInterestFromMall: true }, 6],
  ])(
    'with %s, `interestFreeMonths` returns the highest interest-free months',
    (_, params, months) => {
      expect(interestFreeMonths(params, '366')).toBe(months);
    },
  );

  test('a card company without separate months has the interest-free months of every card', () => {
    const params = { card: { detail, interest_free: 7 }, useFreeInterestFromMall: true };
    expect(interestFreeMonths(params, '367')).toBe(7);
  });

  test('without `card_quota`, `list` and `bound` offer the same months', () => {
    const order = { amount: 50_000 };
    expect(offeredMonths(order, 'bound')).toEqual(offeredMonths(order, 'list'));
  });

  test('`list` and `bound` offer the months of `card_quota`, and none below 50,000 won', () => {
    const months = fc.array(fc.integer({ min: 2, max: 36 }), { maxLength: 6 });
    fc.assert(
      fc.property(months, (card_quota) => {
        const order = { amount: 50_000, display: { card_quota } };
        const list = offeredMonths(order, 'list');
        expect(offeredMonths(order, 'bound')).toEqual(expect.arrayContaining(list));
        expect(list).toEqual([...new Set([0, ...card_quota])].sort((a, b) => a - b));
        for (const reading of ['list', 'bound'] as const)
          expect(offeredMonths({ ...order, amount: 49_999 }, reading)).toEqual([0]);
      }),
    );
  });

  test('a direct card offers its own months, not those of `card_quota`', () => {
    const direct = { code: '367', quota: 5 };
    const params = { amount: 50_000, card: { direct }, display: { card_quota: [3] } };
    expect(offeredMonths(params, 'bound')).toEqual([0, 5]);
  });
});
