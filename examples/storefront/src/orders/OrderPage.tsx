import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { orderQuery } from '../data/queries.js';
import { PageTitle } from '../parts/PageTitle.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { orderTexts } from '../texts/orderTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';
import { AccountCard } from './AccountCard.js';
import { DeliveryText } from './DeliveryText.js';
import { CancelOrder } from './CancelOrder.js';
import { OrderFacts } from './OrderFacts.js';
import { Timeline } from './Timeline.js';

/** One order of the shopper: its payment, its delivery, and everything that happened to it. */
export function OrderPage() {
  const t = useTexts(orderTexts);
  const { minute } = useFormats();
  const { merchantUid = '' } = useParams();
  const { data: order } = useSuspenseQuery(orderQuery(merchantUid));
  const { status, account, buyer, delivery, receiptUrl, closesAt, subscriptionId } = order;
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('order')}</PageTitle>
        <span aria-live="polite">
          <StatusBadge status={status} />
        </span>
      </div>
      <div className="order">
        <section className="panel stack">
          {account && <AccountCard account={account} />}
          {status === 'review' && <p className="hint bad">{t('reviewHint')}</p>}
          {closesAt && <p className="hint">{t('closesAt')(minute(closesAt))}</p>}
          <OrderFacts
            order={order}
            more={[
              [t('receiver'), `${buyer.name} ${buyer.tel}`],
              [t('address'), `(${buyer.postcode}) ${buyer.address}`],
              [t('invoice'), delivery && <DeliveryText key="delivery" {...delivery} />],
            ]}
          />
          <div className="actions">
            {receiptUrl && (
              <a className="button" href={receiptUrl} target="_blank" rel="noreferrer">
                {t('receipt')}
              </a>
            )}
            {status === 'open' && (
              <Link className="button" to={`/result/${merchantUid}`}>
                {t('checkPayment')}
              </Link>
            )}
            {subscriptionId && (
              <Link className="button" to="/subscriptions">
                {t('subscription')}
              </Link>
            )}
            {order.canCancel && <CancelOrder order={order} />}
          </div>
        </section>
        <section className="panel">
          <h2>{t('timeline')}</h2>
          <Timeline events={order.timeline} />
        </section>
      </div>
    </>
  );
}
