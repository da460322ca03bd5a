import type { Locale } from '../../../core/locale.js';
import type { FreeOffer } from '../../gateway/rules/interestFreeCards.js';
import type { Offer } from '../../gateway/rules/windowOption.js';
import { texts } from '../texts/texts.js';

interface PromotedCardsProps {
  offers: readonly FreeOffer[];
  locale: Locale;
  onPick(offer: Offer): void;
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
