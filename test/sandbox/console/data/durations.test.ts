import { expect, test } from 'vitest';
import { durationText } from '../../../../src/sandbox/console/data/durations.js';

const names = { minutes: 'minutes', hours: 'hours', days: 'days' };
const day = 86_400_000;

test.each([
  [day * 3, '3 days'],
  [day * 3 - 7, '3 days'],
  [day + 3_600_000, '25 hours'],
  [90 * 60_000, '90 minutes'],
  [0, '0 minutes'],
])('%i ms is written as %s', (milliseconds, text) => {
  expect(durationText(milliseconds, names)).toBe(text);
});
