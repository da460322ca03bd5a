import { offeredCards, type CardIssuer } from '../../../core/offeredCards.js';
import type { CardDetail } from '../../../core/wire.js';

/**
 * Returns the companies of the grid, and those behind its cell "other cards". Where none of the usual
 * companies is left, the others are the grid.
 */
export function shownCards(detail?: readonly CardDetail[]): {
  grid: CardIssuer[];
  others: CardIssuer[];
} {
  const { usual, others } = offeredCards(detail);
  return usual.length > 0 ? { grid: usual, others } : { grid: others, others: [] };
}
