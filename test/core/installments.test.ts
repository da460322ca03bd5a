import { describe, expect, it } from 'vitest';
import { offeredInstallments } from '../../src/core/installments.js';

describe('offeredInstallments', () => {
  it.each([
    [49_999, [2, 3], [0]],
    [50_000, [2, 3], [0, 2, 3]],
    [50_000, [], [0]],
    [50_000, [6], [0, 6]],
    [50_000, [6, 3, 6], [0, 3, 6]],
    [50_000, [0, 1, 6], [0, 6]],
    [50_000, undefined, [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])('for %i won and the list %j, offers the months %j', (amount, months, offered) => {
    expect(offeredInstallments(amount, months)).toEqual(offered);
  });
});
