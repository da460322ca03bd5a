import type { Order } from '../../server/orders/orders.js';
import { useLanguage } from '../language/language.js';
import { Facts, type Fact } from '../parts/Facts.js';
import { issuerName, methodName } from '../payment/names.js';

export function OrderFacts({ order, more = [] }: { order: Order; more?: readonly Fact[] }) {
  const { t, locale, won, minute } = useLanguage();
  const { name, quantity, amount, refunded, method, card, merchantUid } = order;
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
        [t('상품', 'Goods'), `${name[locale]}${quantity > 1 ? ` ×\u00A0${quantity}` : ''}`],
        [t('결제 금액', 'Amount'), <strong key="amount">{won(amount)}</strong>],
        [t('환불한 금액', 'Refunded'), refunded > 0 && won(refunded)],
        [t('결제수단', 'Method'), paidBy],
        [t('주문 일시', 'Ordered'), minute(order.orderedAt)],
        [t('주문번호', 'Order number'), <code key="number">{merchantUid}</code>],
        ...more,
      ]}
    />
  );
}
