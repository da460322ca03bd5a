import { cardIssuers, type Locale } from 'react-inicis';
import { interestFree } from '../shared/offer.js';
import type { CardChoice } from './optionsOf.js';
import { texts, won } from './texts.js';

interface InstallmentHintProps extends Pick<CardChoice, 'issuer' | 'months'> {
  id: string;
  amount: number;
  locale: Locale;
}

const issuers = Object.values(cardIssuers);

/**
 * Hint below the months: the minimum amount for installments, the card companies with interest-free
 * months, or the monthly amount.
 */
export function InstallmentHint({ id, amount, issuer, months, locale }: InstallmentHintProps) {
  const t = texts[locale];
  const isFree = months > 0 && months <= (interestFree[issuer] ?? 0);
  const offers = issuers
    .filter(({ code }) => interestFree[code])
    .map((one) => t.upTo(one[locale], interestFree[one.code] ?? 0));
  return (
    <p id={id} className="hint">
      {amount < 50_000
        ? t.noMonths
        : isFree
          ? t.monthly(won(Math.ceil(amount / months), locale))
          : t.free(offers)}
    </p>
  );
}
