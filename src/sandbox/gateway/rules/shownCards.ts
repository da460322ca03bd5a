import { offeredCards, type CardIssuer } from '../../../core/offeredCards.js';
import type { CardDetail } from '../../../core/wire.js';

/**
 * Returns the card companies of the grid and those in the list "other cards". If no common company
 * is offered, the other companies are shown in the grid.
 */
export function shownCards(detail?: readonly CardDetail[]): {
  grid: CardIssuer[];
  others: CardIssuer[];
} {
  const { usual, others } = offeredCards(detail);
  return usual.length > 0 ? { grid: usual, others } : { grid: others, others: [] };
}
