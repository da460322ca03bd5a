import type { ReactNode } from 'react';
import { cardIssuers, payMethods } from 'react-inicis';
import type { OrderSummary } from '../../shared/api.js';
import { Facts } from '../parts/Facts.js';
import { usePreferences } from '../preferences/preferences.js';
import { orderTexts } from '../texts/orderTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

interface OrderFactsProps {
  order: OrderSummary;
  /** More rows, below those of every order. */
  more?: readonly (readonly [string, ReactNode])[];
}

/** Goods and payment of an order. */
export function OrderFacts({ order, more = [] }: OrderFactsProps) {
  const t = useTexts(orderTexts);
  const { won, minute } = useFormats();
  const { locale } = usePreferences();
  const { name, quantity, amount, refunded, method, card, merchantUid, orderedAt } = order;
  // The gateway sends the Korean name.
  const issuer = Object.values(cardIssuers).find(({ ko }) => ko === card?.name);
  const paidBy = card
    ? t('cardMonths')(issuer?.[locale] ?? card.name, card.months)
    : payMethods[method][locale];
  return (
    <Facts
      rows={[
        [t('goods'), t('pieces')(name[locale], quantity)],
        [t('amount'), <strong key="amount">{won(amount)}</strong>],
        [t('refunded'), refunded > 0 && won(refunded)],
        [t('method'), paidBy],
        [t('orderedAt'), minute(orderedAt)],
        [t('number'), <code key="number">{merchantUid}</code>],
        ...more,
      ]}
    />
  );
}
