import { offeredInstallments } from '../../../core/installments.js';
import type { RequestPayParams } from '../../../core/wire.js';

/**
 * How `display.card_quota` is read, where the vendor's pages contradict each other: as the months
 * themselves (`[6]` offers 6 only), or as the highest of them (`[6]` offers 2 to 6).
 */
export type CardQuota = 'list' | 'bound';

function monthsOf(quota: readonly number[] | undefined, reading: CardQuota) {
  if (!quota || reading === 'list') return quota;
  return Array.from({ length: Math.max(...quota, 0) }, (_, index) => index + 1);
}

/** The months that a card window offers, a lump sum first; a direct card's are decided. */
export function offeredMonths(
  { amount, card, display }: Pick<RequestPayParams, 'amount' | 'card' | 'display'>,
  reading: CardQuota,
): number[] {
  if (card?.direct) return offeredInstallments(amount, [card.direct.quota]);
  return offeredInstallments(amount, monthsOf(display?.card_quota, reading));
}
