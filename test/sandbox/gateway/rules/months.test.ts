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
    ['nothing', {}, 0],
    ['months for every card', { card: { interest_free: 7 } }, 7],
    ['months of its own', { card: { detail }, useFreeInterestFromMall: true }, 6],
    ['months of its own that are not switched on', { card: { detail } }, 0],
    ['both', { card: { detail, interest_free: 7 }, useFreeInterestFromMall: true }, 6],
  ])('a company with %s bears no interest for as many months', (_, params, months) => {
    expect(interestFreeMonths(params, '366')).toBe(months);
  });

  test('a company that the rules give no months has those of every card', () => {
    const params = { card: { detail, interest_free: 7 }, useFreeInterestFromMall: true };
    expect(interestFreeMonths(params, '367')).toBe(7);
  });

  test('without `card_quota` both readings offer the same', () => {
    const order = { amount: 50_000 };
    expect(offeredMonths(order, 'bound')).toEqual(offeredMonths(order, 'list'));
  });

  test('both readings offer what the list names, and agree below 50,000 won', () => {
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

  test('a direct card has its own months, whatever the list says', () => {
    const direct = { code: '367', quota: 5 };
    const params = { amount: 50_000, card: { direct }, display: { card_quota: [3] } };
    expect(offeredMonths(params, 'bound')).toEqual([0, 5]);
  });
});
