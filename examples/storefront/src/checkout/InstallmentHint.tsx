import { cardIssuers } from 'react-inicis';
import { interestFree } from '../../shared/offer.js';
import { usePreferences } from '../preferences/preferences.js';
import { checkoutTexts } from '../texts/checkoutTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

interface InstallmentHintProps {
  id: string;
  amount: number;
  issuer: string;
  months: number;
}

const issuers = Object.values(cardIssuers);

/**
 * Hint below the months: the minimum amount for installments, the card companies with interest-free
 * months, or the monthly amount.
 */
export function InstallmentHint({ id, amount, issuer, months }: InstallmentHintProps) {
  const t = useTexts(checkoutTexts);
  const { won } = useFormats();
  const { locale } = usePreferences();
  const isFree = months > 0 && months <= (interestFree[issuer] ?? 0);
  const offers = issuers
    .filter(({ code }) => interestFree[code])
    .map((one) => t('upTo')(one[locale], interestFree[one.code] ?? 0));
  return (
    <p id={id} className="hint">
      {amount < 50_000
        ? t('noMonths')
        : isFree
          ? t('monthly')(won(Math.ceil(amount / months)))
          : t('interestFree')(offers.join(', '))}
    </p>
  );
}
