import type { Locale } from '../../../core/locale.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { interestFreeCards } from '../../gateway/rules/interestFreeCards.js';
import { texts } from '../texts/texts.js';

interface InterestFreeNoteProps {
  params: RequestPayParams;
  locale: Locale;
}

/**
 * A note with the cards that have interest-free installments, shown before the shopper chooses a
 * card.
 */
export function InterestFreeNote({ params, locale }: InterestFreeNoteProps) {
  const text = texts[locale];
  const { cards, forAll } = interestFreeCards(params);
  if (cards.length === 0) return null;
  const list = forAll
    ? [`${text.freeForAll} ${text.freeMonths(forAll)}`]
    : cards.map(({ card, maxMonths }) => `${card[locale]} ${text.freeMonths(maxMonths)}`);
  return (
    <p className="promotion">
      <b>{text.freeFrom}</b> {list.join(' · ')}
    </p>
  );
}
