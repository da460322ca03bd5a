import type { Locale } from '../../../core/locale.js';
import type { InterestFreeCard } from '../../gateway/rules/interestFreeCards.js';
import type { WindowOption } from '../../gateway/rules/windowOption.js';
import { texts } from '../texts/texts.js';

interface InterestFreeRowsProps {
  cards: readonly InterestFreeCard[];
  locale: Locale;
  onSelect(option: WindowOption): void;
}

/**
 * Rows of card companies with interest-free installments, each with its months. Shown on a phone
 * only.
 */
export function InterestFreeRows({ cards, locale, onSelect }: InterestFreeRowsProps) {
  const text = texts[locale];
  return (
    <div role="group" aria-label={text.freeFrom} className="rows promoted">
      {cards.map(({ card, maxMonths }) => (
        <button key={card.code} type="button" className="cell" onClick={() => onSelect(card)}>
          <span>{card[locale]}</span>
          <small>{text.freeRow(text.freeMonths(maxMonths))}</small>
        </button>
      ))}
    </div>
  );
}
