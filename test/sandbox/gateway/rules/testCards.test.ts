import { expect, test } from 'vitest';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';

test('numbers of test cards have a wrong check digit, so no real card has them', () => {
  for (const number of Object.values(testCards)) {
    const sum = [...number].toReversed().reduce((total, digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
    expect(number).toMatch(/^\d{16}$/);
    expect(sum % 10).not.toBe(0);
  }
});
