import { interestFreeMonths } from '../../../core/installments.js';
import type { RequestPayParams } from '../../../core/wire.js';
import type { WindowOption } from './windowOption.js';
import { shownCards } from './shownCards.js';

/** A card company that bears no interest, up to so many months. */
export interface InterestFreeCard {
  card: WindowOption;
  most: number;
}

/** The companies that bear no interest; and up to how many months, where that is the same for all. */
export function interestFreeCards(params: RequestPayParams): {
  offers: InterestFreeCard[];
  forAll: number;
} {
  const { grid, others } = shownCards(params.card?.detail);
  const all = [...grid, ...others].map((card) => ({
    card,
    most: interestFreeMonths(params, card.code),
  }));
  const offers = all.filter(({ most }) => most > 1);
  const [first] = offers;
  const same = first && all.every(({ most }) => most === first.most);
  return { offers, forAll: same ? first.most : 0 };
}
