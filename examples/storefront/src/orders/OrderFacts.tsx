import type { ReactNode } from 'react';
import type { OrderSummary } from '../../server/orders.js';
import { useLanguage } from '../language/language.js';
import { Facts } from '../parts/Facts.js';
import { issuerName, methodName } from '../payment/names.js';

interface OrderFactsProps {
  order: OrderSummary;
  /** More rows, below those of every order. */
  more?: readonly (readonly [string, ReactNode])[];
}

/** Goods and payment of an order. */
export function OrderFacts({ order, more = [] }: OrderFactsProps) {
  const { t, locale, won, minute } = useLanguage();
  const { name, quantity, amount, refunded, method, card, merchantUid, orderedAt } = order;
  const issuer = card && issuerName(card.name, locale);
  const paidBy = card
    ? t(
        `${issuer} ${card.months ? `${card.months}개월` : '일시불'}`,
        `${issuer}, ${card.months ? `${card.months} months` : 'lump sum'}`,
      )
    : methodName(method, locale);
  return (
    <Facts
      rows={[
        [t('상품', 'Goods'), `${name[locale]}${quantity > 1 ? ` × ${quantity}` : ''}`],
        [t('결제 금액', 'Amount'), <strong key="amount">{won(amount)}</strong>],
        [t('환불한 금액', 'Refunded'), refunded > 0 && won(refunded)],
        [t('결제수단', 'Method'), paidBy],
        [t('주문 일시', 'Ordered'), minute(orderedAt)],
        [t('주문번호', 'Order number'), <code key="number">{merchantUid}</code>],
        ...more,
      ]}
    />
  );
}
