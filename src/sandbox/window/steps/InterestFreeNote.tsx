import type { Locale } from '../../../core/locale.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { interestFreeCards } from '../../gateway/rules/interestFreeCards.js';
import { texts } from '../texts/texts.js';

interface InterestFreeNoteProps {
  params: RequestPayParams;
  locale: Locale;
}

/** Names the cards that are free of interest, with their months, before the shopper chooses one. */
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
