import { offeredInstallments } from '../../../core/installments.js';
import type { RequestPayParams } from '../../../core/wire.js';

/**
 * The meaning of `display.card_quota`, for which the vendor's pages contradict each other: the months
 * themselves (`[6]` offers 6 only), or the highest of them (`[6]` offers 2 to 6).
 */
export type CardQuota = 'list' | 'bound';

function monthsOf(quota: readonly number[] | undefined, reading: CardQuota) {
  if (!quota || reading === 'list') return quota;
  return Array.from({ length: Math.max(...quota, 0) }, (_, index) => index + 1);
}

/** Returns the months that a card window offers, a lump sum first. A direct card has only its own. */
export function offeredMonths(
  { amount, card, display }: Pick<RequestPayParams, 'amount' | 'card' | 'display'>,
  reading: CardQuota,
): number[] {
  if (card?.direct) return offeredInstallments(amount, [card.direct.quota]);
  return offeredInstallments(amount, monthsOf(display?.card_quota, reading));
}
