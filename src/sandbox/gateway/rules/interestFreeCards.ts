import { cardsInWindow } from '../../../core/offeredCards.js';
import type { RequestPayParams } from '../../../core/wire.js';
import type { WindowOption } from './windowOption.js';

/** A card company with interest-free installments, up to `maxMonths` months. */
export interface InterestFreeCard {
  card: WindowOption;
  maxMonths: number;
}

/**
 * Returns the card companies with interest-free installments. `forAll` is the number of months if
 * it is the same for every company, otherwise 0.
 */
export function interestFreeCards(params: RequestPayParams): {
  cards: InterestFreeCard[];
  forAll: number;
} {
  const all = cardsInWindow(params).map((card) => ({ card, maxMonths: card.interestFreeMonths }));
  const cards = all.filter(({ maxMonths }) => maxMonths > 1);
  const [first] = cards;
  const same = first && all.every(({ maxMonths }) => maxMonths === first.maxMonths);
  return { cards, forAll: same ? first.maxMonths : 0 };
}
