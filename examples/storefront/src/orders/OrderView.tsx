import type { ReactNode } from 'react';
import type { OrderDetail } from '../../server/orders/orders.js';
import type { Delivery } from '../../shared/requests.js';
import { useLanguage, type Text } from '../language/language.js';
import type { Fact } from '../parts/Facts.js';
import { PageTitle } from '../parts/PageTitle.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { AccountCard } from './AccountCard.js';
import { textOf } from './eventTexts.js';
import { OrderFacts } from './OrderFacts.js';

export const deliveryNames: Record<Delivery['company'], Text> = {
  CJGLS: ['CJ대한통운', 'CJ Logistics'],
  HANJIN: ['한진택배', 'Hanjin'],
  EPOST: ['우체국택배', 'Korea Post'],
  HYUNDAI: ['롯데택배', 'Lotte'],
  DAESIN: ['대신택배', 'Daesin'],
  ETC: ['기타', 'Other'],
};

interface OrderViewProps {
  title: string;
  order: OrderDetail;
  more?: readonly Fact[];
  children: ReactNode;
  notes?: ReactNode;
}

/** One order: its status, its payment, its delivery, and everything that happened to it, newest first. */
export function OrderView({ title, order, more = [], children, notes }: OrderViewProps) {
  const { t, won, minute } = useLanguage();
  const { buyer, delivery } = order;
  const sent = delivery && `${t(...deliveryNames[delivery.company])} ${delivery.invoice}`;
  return (
    <>
      <div className="page-head">
        <PageTitle>{title}</PageTitle>
        <span aria-live="polite">
          <StatusBadge status={order.status} />
        </span>
      </div>
      <div className="columns">
        <div className="stack">
          <section className="panel stack">
            {order.account && <AccountCard account={order.account} />}
            <OrderFacts
              order={order}
              more={[
                [t('받는 분', 'Receiver'), `${buyer.name} ${buyer.tel}`],
                [t('주소', 'Address'), `(${buyer.postcode}) ${buyer.address}`],
                [t('송장번호', 'Tracking number'), sent],
                ...more,
              ]}
            />
          </section>
          {children}
        </div>
        <section className="panel stack">
          <h2>{t('진행 내역', 'Timeline')}</h2>
          <ol className="timeline">
            {order.timeline.toReversed().map((event, index) => (
              <li key={`${event.at} ${index}`}>
                <p>
                  {t(...textOf(event))}
                  {event.amount !== null && <span className="number"> {won(event.amount)}</span>}
                </p>
                <time className="soft" dateTime={new Date(event.at).toISOString()}>
                  {minute(event.at)}
                </time>
              </li>
            ))}
          </ol>
          {notes}
        </section>
      </div>
    </>
  );
}
