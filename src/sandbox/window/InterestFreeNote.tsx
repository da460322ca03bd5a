import { interestFreeMonths } from '../../core/installments.js';
import type { Locale } from '../../core/messages.js';
import type { RequestPayParams } from '../../core/wire.js';
import { shownCards } from './shownCards.js';
import { texts } from './texts.js';

interface InterestFreeNoteProps {
  params: RequestPayParams;
  locale: Locale;
}

/** Which cards bear no interest, and up to how many months: what the shopper learns before choosing. */
export function InterestFreeNote({ params, locale }: InterestFreeNoteProps) {
  const text = texts[locale];
  const { grid, others } = shownCards(params.card?.detail);
  const free = [...grid, ...others]
    .map((card) => ({ card, most: interestFreeMonths(params, card.code) }))
    .filter(({ most }) => most > 1);
  const [first] = free;
  if (!first) return null;
  const { most } = first;
  const everyone = free.length === grid.length + others.length;
  const list =
    everyone && free.every((one) => one.most === most)
      ? [`${text.freeForAll} ${text.freeMonths(most)}`]
      : free.map((one) => `${one.card[locale]} ${text.freeMonths(one.most)}`);
  return (
    <p className="promotion">
      <b>{text.freeFrom}</b> {list.join(' · ')}
    </p>
  );
}
