import { Link, useParams } from 'react-router';
import { api } from '../data/api.js';
import { useOrder } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { results } from '../result/results.js';
import { OrderView } from './OrderView.js';
import { RefundModal } from './RefundModal.js';

export function OrderPage() {
  const { t, minute } = useLanguage();
  const { merchantUid = '' } = useParams();
  const order = useOrder(merchantUid);
  const { status, receiptUrl, closesAt, subscriptionId } = order;
  const cancel = t('주문 취소', 'Cancel the order');
  const isPaid = status === 'paid';
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
        {order.canCancel && (
          <RefundModal
            title={cancel}
            about={
              isPaid
                ? t(
                    '결제한 금액을 모두 환불하고 주문을 취소합니다.',
                    'The order is cancelled, and everything that you paid is refunded.',
                  )
                : t('결제되지 않은 주문을 취소합니다.', 'The order is cancelled. It was not paid.')
            }
            submit={isPaid ? t('환불받고 취소하기', 'Cancel and refund') : cancel}
            needsAccount={order.needsRefundAccount}
            action={(json) =>
              api.orders[':merchantUid'].cancel.$post({ param: { merchantUid }, json })
            }
          />
        )}
      </div>
    </OrderView>
  );
}
