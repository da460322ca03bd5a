import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luminance, skinColour } from '../../../../src/sandbox/window/frame/skin.js';

const partsOf = (colour: string | undefined) => colour?.match(/\d+/g)?.map(Number) ?? [];

describe('skinColour', () => {
  test.each([
    ['BLUE', 'rgb(29 78 216)'],
    ['blue', 'rgb(29 78 216)'],
    ['#c1272c', 'rgb(193 39 44)'],
    ['1d4ed8', 'rgb(29 78 216)'],
    ['#148', 'rgb(17 68 136)'],
  ])('converts %s to %s', (skin, colour) => {
    expect(skinColour(skin)).toBe(colour);
  });

  test.each(['', 'NO_SUCH_NAME', '#12', '#1234', 'constructor'])(
    'returns undefined for %j',
    (skin) => {
      expect(skinColour(skin)).toBeUndefined();
    },
  );

  test('every colour has enough contrast with white text and with a light grey background', () => {
    const part = fc.nat(255);
    fc.assert(
      fc.property(fc.tuple(part, part, part), (parts) => {
        const hex = parts.map((one) => one.toString(16).padStart(2, '0')).join('');
        const light = luminance(partsOf(skinColour(`#${hex}`))) + 0.05;
        expect(1.05 / light).toBeGreaterThanOrEqual(4.5);
        expect((luminance([241, 242, 244]) + 0.05) / light).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
