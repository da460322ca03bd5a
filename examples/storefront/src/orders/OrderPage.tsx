import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { orderQuery } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { results } from '../result/results.js';
import { CancelOrder } from './CancelOrder.js';
import { OrderView } from './OrderView.js';

/** One order of the shopper. */
export function OrderPage() {
  const { t, minute } = useLanguage();
  const { merchantUid = '' } = useParams();
  const { data: order } = useSuspenseQuery(orderQuery(merchantUid));
  const { status, receiptUrl, closesAt, subscriptionId } = order;
  return (
    <OrderView title={t('주문 상세', 'Order')} order={order}>
      {status === 'review' && <p className="hint bad">{t(...results.review.about)}</p>}
      {closesAt && (
        <p className="hint">
          {t(
            `${minute(closesAt)}까지 결제되지 않으면 주문이 종료됩니다.`,
            `The order closes if it is not paid by ${minute(closesAt)}.`,
          )}
        </p>
      )}
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
    </OrderView>
  );
}
