import { expect, test } from 'vitest';
import { testCards } from '../../../../src/sandbox/gateway/rules/testCards.js';

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
