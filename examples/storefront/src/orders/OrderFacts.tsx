import type { Order } from '../../server/orders.js';
import type { Delivery } from '../../shared/requests.js';
import { useLanguage, type Text } from '../language/language.js';
import { Facts, type Fact } from '../parts/Facts.js';
import { issuerName, methodName } from '../payment/names.js';

export const deliveryNames: Record<Delivery['company'], Text> = {
  CJGLS: ['CJ대한통운', 'CJ Logistics'],
  HANJIN: ['한진택배', 'Hanjin'],
  EPOST: ['우체국택배', 'Korea Post'],
  HYUNDAI: ['롯데택배', 'Lotte'],
  DAESIN: ['대신택배', 'Daesin'],
  ETC: ['기타', 'Other'],
};

export function OrderFacts({ order, more = [] }: { order: Order; more?: readonly Fact[] }) {
  const { t, locale, won, minute } = useLanguage();
  const { name, quantity, amount, refunded, method, card, merchantUid, buyer, delivery } = order;
  const issuer = card && issuerName(card.name, locale);
  const paidBy = card
    ? t(
        `${issuer} ${card.months ? `${card.months}개월` : '일시불'}`,
        `${issuer}, ${card.months ? `${card.months} months` : 'lump sum'}`,
      )
    : methodName(method, locale);
  const sent = delivery && `${t(...deliveryNames[delivery.company])} ${delivery.invoice}`;
  return (
    <Facts
      rows={[
        [t('상품', 'Goods'), `${name[locale]}${quantity > 1 ? ` × ${quantity}` : ''}`],
        [t('결제 금액', 'Amount'), <strong key="amount">{won(amount)}</strong>],
        [t('환불한 금액', 'Refunded'), refunded > 0 && won(refunded)],
        [t('결제수단', 'Method'), paidBy],
        [t('주문 일시', 'Ordered'), minute(order.orderedAt)],
        [t('주문번호', 'Order number'), <code key="number">{merchantUid}</code>],
        [t('받는 분', 'Receiver'), `${buyer.name} ${buyer.tel}`],
        [t('주소', 'Address'), `(${buyer.postcode}) ${buyer.address}`],
        [t('송장번호', 'Tracking number'), sent],
        ...more,
      ]}
    />
  );
}
