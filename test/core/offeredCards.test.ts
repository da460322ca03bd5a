import { describe, expect, it } from 'vitest';
import { cardDetail } from '../../src/core/cards.js';
import { cardIssuers } from '../../src/core/codes.js';
import { offeredCards } from '../../src/core/offeredCards.js';
import type { Cards } from '../../src/core/request.js';

const codesOf = (cards?: Cards) => {
  const { usual, others } = offeredCards(cardDetail({ cards }));
  return [usual.map(({ code }) => code), others.map(({ code }) => code)];
};

describe('offeredCards', () => {
  it('returns every card company without rules, in two lists: usual and others', () => {
    const [usual = [], others = []] = codesOf();
    expect(usual).toEqual(['365', '381', '367', '361', '366', '368', '374', '371']);
    const all = Object.values(cardIssuers).map(({ code }) => code);
    expect([...usual, ...others].sort()).toEqual([...all].sort());
  });

  it.each<[Cards, string[][]]>([
    [{ only: ['366', '041'] }, [['366'], ['041']]],
    [{ only: ['041'] }, [[], ['041']]],
    [{ only: ['VIS'] }, [[], ['VIS']]],
    [
      [
        { code: '366', enabled: true },
        { code: '*', enabled: false },
      ],
      [['366'], []],
    ],
  ])('returns the cards that %j allows', (cards, offered) => {
    expect(codesOf(cards)).toEqual(offered);
  });

  it('hides the cards of `except`, and applies card rules in their order', () => {
    const [usual = [], others = []] = codesOf({ except: ['366', '041'] });
    expect(usual).not.toContain('366');
    expect(usual).toContain('365');
    expect(others).not.toContain('041');
    const inOrder = offeredCards([
      { card_code: '366', enabled: true },
      { card_code: '*', enabled: false },
    ]);
    expect(inOrder).toEqual({ usual: [], others: [] });
  });

  it('uses the code as the name of a company that is not in the table', () => {
    expect(offeredCards([{ card_code: 'VIS', enabled: true }]).others).toContainEqual({
      code: 'VIS',
      ko: 'VIS',
      en: 'VIS',
    });
  });
});
