import fc from 'fast-check';
import { expect, it } from 'vitest';
import { piecesOf } from '../../../src/server/client/encode/span.js';

const moment = fc.date({
  min: new Date('2016-01-01'),
  max: new Date('2036-01-01'),
  noInvalidDate: true,
});

it('is covered by its pieces without a gap, each as short as the gateway wants it', () => {
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const [from, to] = one <= other ? [one, other] : [other, one];
      const pieces = piecesOf({ from, to });
      expect(pieces[0]?.from).toBe(Math.floor(from.getTime() / 1000));
      expect(pieces.at(-1)?.to).toBe(Math.floor(to.getTime() / 1000));
      expect(pieces.slice(1).map((piece) => piece.from)).toEqual(
        pieces.slice(0, -1).map((piece) => piece.to),
      );
      // The shortest three months are 89 days.
      const longest = Math.max(...pieces.map((piece) => piece.to - piece.from));
      expect(longest).toBeLessThanOrEqual(89 * 24 * 60 * 60);
    }),
  );
});
