import type { Locale } from '../../../core/locale.js';
import type { RequestPayParams } from '../../../core/wire.js';
import { interestFreeCards } from '../../gateway/rules/interestFreeCards.js';
import { texts } from '../texts/texts.js';

interface InterestFreeNoteProps {
  params: RequestPayParams;
  locale: Locale;
}

/** Which cards bear no interest, and up to how many months: what the shopper learns before choosing. */
export function InterestFreeNote({ params, locale }: InterestFreeNoteProps) {
  const text = texts[locale];
  const { offers, forAll } = interestFreeCards(params);
  if (offers.length === 0) return null;
  const list = forAll
    ? [`${text.freeForAll} ${text.freeMonths(forAll)}`]
    : offers.map(({ card, most }) => `${card[locale]} ${text.freeMonths(most)}`);
  return (
    <p className="promotion">
      <b>{text.freeFrom}</b> {list.join(' · ')}
    </p>
  );
}
