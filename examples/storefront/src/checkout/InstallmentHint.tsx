import { interestFree } from '../../shared/offer.js';
import { useLanguage } from '../language/language.js';
import { interestFreeOffers } from '../payment/names.js';

interface InstallmentHintProps {
  amount: number;
  issuer: string;
  months: number;
}

/** The minimum for installments, the monthly amount, or the card companies with interest-free months. */
export function InstallmentHint({ amount, issuer, months }: InstallmentHintProps) {
  const { t, locale, won } = useLanguage();
  if (amount < 50_000)
    return t('할부는 5만 원부터 할 수 있습니다.', 'Installments start at ₩50,000.');
  if (months > 0 && months <= (interestFree[issuer] ?? 0)) {
    const monthly = won(Math.ceil(amount / months));
    return t(
      `매달 ${monthly}, 이자는 저희가 냅니다.`,
      `${monthly} a month, and we pay the interest.`,
    );
  }
  const offers = interestFreeOffers(locale)
    .map((offer) => t(`${offer.name} ${offer.months}개월`, `${offer.name} ${offer.months} months`))
    .join(', ');
  return t(`무이자 할부: ${offers}까지`, `Interest-free up to: ${offers}`);
}
