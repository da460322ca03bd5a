import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardIssuers } from '../../../../src/core/codes.js';
import { shownCards } from '../../../../src/sandbox/gateway/rules/shownCards.js';

const codes = Object.values(cardIssuers).map(({ code }) => code);
const offered = (rules?: { card_code: string; enabled: boolean }[]) => {
  const { grid, others } = shownCards({ card: { detail: rules ?? [] } });
  return [...grid, ...others].map(({ code }) => code);
};

describe('shownCards', () => {
  test('without rules the grid shows eight card companies, and a cell opens the others', () => {
    const { grid, others } = shownCards({});
    expect(grid.map(({ ko }) => ko)).toEqual([
      '삼성카드',
      'KB국민카드',
      '현대카드',
      'BC카드',
      '신한카드',
      '롯데카드',
      '하나카드',
      'NH농협카드',
    ]);
    expect(others).toHaveLength(codes.length - 8);
  });

  test('rules apply in their order', () => {
    const all = { card_code: '*', enabled: false };
    const shinhan = { card_code: '366', enabled: true };
    expect(offered([all, shinhan])).toEqual(['366']);
    expect(offered([shinhan, all])).toEqual([]);
    expect(offered([{ card_code: '041', enabled: false }])).not.toContain('041');
  });

  test('the last rule for a card company, or for all companies, decides', () => {
    const rule = fc.record({
      card_code: fc.constantFrom('*', ...codes),
      enabled: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), (rules) => {
        const expected = codes.filter(
          (code) =>
            rules.findLast(({ card_code }) => card_code === '*' || card_code === code)?.enabled ??
            true,
        );
        expect(offered(rules).sort()).toEqual([...expected].sort());
      }),
    );
  });

  test('the grid shows the other companies when none of the usual eight is left', () => {
    const detail = [
      { card_code: '*', enabled: false },
      { card_code: '041', enabled: true },
    ];
    const { grid, others } = shownCards({ card: { detail } });
    expect(grid).toMatchObject([cardIssuers.woori]);
    expect(others).toEqual([]);
  });

  test('an enabled company that is not in the table is shown by its code', () => {
    const detail = [
      { card_code: '*', enabled: false },
      { card_code: '10001', enabled: true },
    ];
    expect(shownCards({ card: { detail } }).grid).toMatchObject([
      { code: '10001', ko: '10001', en: '10001' },
    ]);
  });
});
