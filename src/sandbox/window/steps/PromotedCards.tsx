import type { Locale } from '../../../core/locale.js';
import type { InterestFreeCard } from '../../gateway/rules/interestFreeCards.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { texts } from '../texts/texts.js';

interface PromotedCardsProps {
  offers: readonly InterestFreeCard[];
  locale: Locale;
  onPick(offer: WindowOption): void;
}

/** On a phone: rows of companies that bear no interest, each with its months. */
export function PromotedCards({ offers, locale, onPick }: PromotedCardsProps) {
  const text = texts[locale];
  return (
    <div role="group" aria-label={text.freeFrom} className="rows promoted">
      {offers.map(({ card, most }) => (
        <button key={card.code} type="button" className="cell" onClick={() => onPick(card)}>
          <span>{card[locale]}</span>
          <small>{text.freeUpTo(most)}</small>
        </button>
      ))}
    </div>
  );
}
