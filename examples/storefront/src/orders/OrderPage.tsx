import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { orderQuery } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { PageTitle } from '../parts/PageTitle.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { results } from '../result/results.js';
import { AccountCard } from './AccountCard.js';
import { CancelOrder } from './CancelOrder.js';
import { deliveryNames } from './deliveryNames.js';
import { OrderFacts } from './OrderFacts.js';
import { Timeline } from './Timeline.js';

/** One order of the shopper: its payment, its delivery, and everything that happened to it. */
export function OrderPage() {
  const { t, minute } = useLanguage();
  const { merchantUid = '' } = useParams();
  const { data: order } = useSuspenseQuery(orderQuery(merchantUid));
  const { status, account, buyer, delivery, receiptUrl, closesAt, subscriptionId } = order;
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('주문 상세', 'Order')}</PageTitle>
        <span aria-live="polite">
          <StatusBadge status={status} />
        </span>
      </div>
      <div className="columns">
        <section className="panel stack">
          {account && <AccountCard account={account} />}
          {status === 'review' && <p className="hint bad">{t(...results.review.about)}</p>}
          {closesAt && (
            <p className="hint">
              {t(
                `${minute(closesAt)}까지 결제되지 않으면 주문이 종료됩니다.`,
                `The order closes if it is not paid by ${minute(closesAt)}.`,
              )}
            </p>
          )}
          <OrderFacts
            order={order}
            more={[
              [t('받는 분', 'Receiver'), `${buyer.name} ${buyer.tel}`],
              [t('주소', 'Address'), `(${buyer.postcode}) ${buyer.address}`],
              [
                t('송장번호', 'Tracking number'),
                delivery && `${t(...deliveryNames[delivery.company])} ${delivery.invoice}`,
              ],
            ]}
          />
          <div className="actions">
            {receiptUrl && (
              <a className="button" href={receiptUrl} target="_blank" rel="noreferrer">
                {t('영수증', 'Receipt')}
              </a>
            )}
            {status === 'open' && (
              <Link className="button" to={`/result/${merchantUid}`}>
                {t('결제 확인하기', 'Check the payment')}
              </Link>
            )}
            {subscriptionId && (
              <Link className="button" to="/subscriptions">
                {t('정기배송 보기', 'Subscription')}
              </Link>
            )}
            {order.canCancel && <CancelOrder order={order} />}
          </div>
        </section>
        <section className="panel">
          <h2>{t('진행 내역', 'Timeline')}</h2>
          <Timeline events={order.timeline} />
        </section>
      </div>
    </>
  );
}
