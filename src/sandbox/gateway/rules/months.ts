import { monthsInWindow } from '../../../core/installments.js';
import type { RequestPayParams } from '../../../core/wire.js';

/**
 * Meaning of `display.card_quota`. There are two, because the vendor's documents contradict each
 * other. With `list`, `[6]` offers 6 months only; with `bound`, `[6]` offers 2 to 6 months.
 */
export type CardQuota = 'list' | 'bound';

function monthsOf(quota: readonly number[] | undefined, meaning: CardQuota) {
  if (!quota || meaning === 'list') return quota;
  return Array.from({ length: Math.max(...quota, 0) }, (_, index) => index + 1);
}

/**
 * Returns the installments that a card window offers; 0, a lump sum, is first. For a direct card
 * these are a lump sum and the months of the request.
 */
export function offeredMonths(
  { amount, card, display }: Pick<RequestPayParams, 'amount' | 'card' | 'display'>,
  meaning: CardQuota,
): number[] {
  if (card?.direct) return monthsInWindow(amount, [card.direct.quota]);
  return monthsInWindow(amount, monthsOf(display?.card_quota, meaning));
}
