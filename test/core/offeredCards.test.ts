import { describe, expect, it } from 'vitest';
import { cardIssuers } from '../../src/core/codes.js';
import { cardsInWindow, offeredCards } from '../../src/core/offeredCards.js';
import type { Cards } from '../../src/core/request.js';

const codesOf = (cards?: Cards) => {
  const offered = offeredCards({ cards });
  const codes = (isUsual: boolean) =>
    offered.filter((card) => card.isUsual === isUsual).map(({ code }) => code);
  return [codes(true), codes(false)];
};

describe('offeredCards', () => {
  it('returns every card company without rules, the usual ones first, as the window does', () => {
    const codes = offeredCards().map(({ code }) => code);
    const usual = ['365', '381', '367', '361', '366', '368', '374', '371'];
    expect(codes.slice(0, 8)).toEqual(usual);
    expect(codesOf()[0]).toEqual(usual);
    const all = Object.values(cardIssuers).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(all.toSorted());
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

  it('hides the cards of `except`', () => {
    const [usual = [], others = []] = codesOf({ except: ['366', '041'] });
    expect(usual).not.toContain('366');
    expect(usual).toContain('365');
    expect(others).not.toContain('041');
  });

  it('returns only the company of a direct card', () => {
    const offered = offeredCards({ directCard: { code: '041', quota: 3 } });
    expect(offered.map(({ ko }) => ko)).toEqual(['우리카드']);
  });

  it('returns the months without interest of each company', () => {
    const months = (interestFree: number | { [code: string]: number }) =>
      offeredCards({ cards: { only: ['366', '367'] }, interestFree }).map((card) => [
        card.code,
        card.interestFreeMonths,
      ]);
    expect(months({ 366: 6 })).toEqual([
      ['367', 0],
      ['366', 6],
    ]);
    expect(months(3)).toEqual([
      ['367', 3],
      ['366', 3],
    ]);
  });

  it('uses the code as the name of a company that is not in the table', () => {
    const [visa] = offeredCards({ cards: { only: ['VIS'] } });
    expect(visa).toMatchObject({ code: 'VIS', ko: 'VIS', en: 'VIS' });
  });

  it.each([
    ['a list without a company', { cards: { only: [] } }, 'cards'],
    [
      'a list beside a direct card',
      { cards: { only: ['366'] }, directCard: { code: '366', quota: 0 } },
      'cards',
    ],
    ['months of a hidden company', { cards: { only: ['366'] }, interestFree: { 367: 3 } }, '367'],
  ])('refuses %s, as a payment does', (_, options, field) => {
    expect(() => offeredCards(options)).toThrow(
      expect.objectContaining({ reason: 'invalid', field: expect.stringContaining(field) }),
    );
  });
});

describe('cardsInWindow', () => {
  it('applies the rules of `card.detail` in their order', () => {
    const detail = [
      { card_code: '366', enabled: true },
      { card_code: '*', enabled: false },
    ];
    expect(cardsInWindow({ card: { detail } })).toEqual([]);
  });
});
