import { expect, test } from 'vitest';
import { won } from '../../../../src/sandbox/window/texts/won.js';

test('`won` formats an amount in both languages', () => {
  expect([won(1004, 'ko'), won(1004, 'en'), won(0, 'ko')]).toEqual(['1,004원', '₩1,004', '0원']);
});
