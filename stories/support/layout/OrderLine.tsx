import type { Locale } from 'react-inicis';

interface OrderLineProps {
  name: string;
  /** Amount in won. */
  amount: number;
  locale: Locale;
}

/** Product and price of an order, as a shop shows them above its payment button. */
export function OrderLine({ name, amount, locale }: OrderLineProps) {
  const won = amount.toLocaleString(locale);
  return (
    <p className="order-line">
      <span>{name}</span>{' '}
      <b>{Number.isFinite(amount) && (locale === 'ko' ? `${won}원` : `₩${won}`)}</b>
    </p>
  );
}
