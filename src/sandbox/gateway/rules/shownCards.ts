import { cardsInWindow, type OfferedCard } from '../../../core/offeredCards.js';
import type { RequestPayParams } from '../../../core/wire.js';

/**
 * Returns the card companies of the grid and those in the list "other cards". If no usual company
 * is offered, the other companies are shown in the grid.
 */
export function shownCards(params: Pick<RequestPayParams, 'card' | 'useFreeInterestFromMall'>): {
  grid: OfferedCard[];
  others: OfferedCard[];
} {
  const offered = cardsInWindow(params);
  const usual = offered.filter(({ isUsual }) => isUsual);
  return usual.length > 0
    ? { grid: usual, others: offered.filter(({ isUsual }) => !isUsual) }
    : { grid: offered, others: [] };
}
