import { describe, expect, it } from 'vitest';
import {
  monthsInWindow,
  offeredInstallments,
  type InstallmentTerms,
} from '../../src/core/installments.js';

describe('monthsInWindow', () => {
  it.each([
    [49_999, [2, 3], [0]],
    [50_000, [2, 3], [0, 2, 3]],
    [50_000, [], [0]],
    [50_000, [6], [0, 6]],
    [50_000, [6, 3, 6], [0, 3, 6]],
    [50_000, [0, 1, 6], [0, 6]],
    [50_000, undefined, [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])('for %i won and the list %j, offers the months %j', (amount, months, offered) => {
    expect(monthsInWindow(amount, months)).toEqual(offered);
  });
});

it('offers a lump sum only while the amount is missing, in JavaScript', () => {
  const loading: { amount: number } = JSON.parse('{}');
  expect(monthsInWindow(loading.amount)).toEqual([0]);
  expect(monthsInWindow(NaN)).toEqual([0]);
});

const namesOf = (terms: InstallmentTerms) => offeredInstallments(terms).map(({ ko }) => ko);

describe('offeredInstallments', () => {
  it('returns months, labels in both languages, and the months without interest', () => {
    const terms = { amount: 64_000, installments: [2, 3], card: '366', interestFree: { 366: 2 } };
    expect(offeredInstallments(terms)).toEqual([
      { months: 0, isInterestFree: false, ko: '일시불', en: 'Lump sum' },
      { months: 2, isInterestFree: true, ko: '2개월 무이자', en: '2 months, interest-free' },
      { months: 3, isInterestFree: false, ko: '3개월', en: '3 months' },
    ]);
  });

  it.each<[string, Partial<InstallmentTerms>, string[]]>([
    ['offers a lump sum only below 50,000 won', { amount: 49_999 }, ['일시불']],
    ['sorts the months of the option', { installments: [6, 3] }, ['일시불', '3개월', '6개월']],
    [
      'marks the months of an agreement for every card',
      { installments: [3], interestFree: 6 },
      ['일시불', '3개월 무이자'],
    ],
    [
      'marks no months of another company',
      { installments: [3], card: '367', interestFree: { 366: 6 } },
      ['일시불', '3개월'],
    ],
    [
      'marks no months before a company is chosen',
      { installments: [3], card: '', interestFree: { 366: 6 } },
      ['일시불', '3개월'],
    ],
  ])('%s', (_, terms, names) => {
    expect(namesOf({ amount: 64_000, ...terms })).toEqual(names);
  });

  it('refuses months that a payment refuses', () => {
    const refused = { reason: 'invalid', field: 'installments', code: 'months' };
    expect(() => namesOf({ amount: 64_000, installments: [1] })).toThrow(
      expect.objectContaining(refused),
    );
    expect(() => namesOf({ amount: 64_000, interestFree: 40 })).toThrow(
      expect.objectContaining({ reason: 'invalid', field: 'interestFree' }),
    );
  });
});
