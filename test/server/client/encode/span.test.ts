import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSpan } from '../../../../src/server/client/encode/span.js';

const moment = fc.date({
  min: new Date('2016-01-01'),
  max: new Date('2036-01-01'),
  noInvalidDate: true,
});

it('`splitSpan` covers the period without a gap, in parts that the gateway accepts', () => {
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const parts = splitSpan({ from, to });
      expect(parts[0]?.from).toBe(Math.floor(from.getTime() / 1000));
      expect(parts.at(-1)?.to).toBe(Math.floor(to.getTime() / 1000));
      expect(parts.slice(1).map((part) => part.from)).toEqual(
        parts.slice(0, -1).map((part) => part.to),
      );
      // The gateway accepts three months, which have at least 89 days.
      const longest = Math.max(...parts.map((part) => part.to - part.from));
      expect(longest).toBeLessThanOrEqual(89 * 24 * 60 * 60);
    }),
  );
});
