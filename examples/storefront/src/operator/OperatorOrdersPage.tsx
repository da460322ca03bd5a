import { useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { OrderList } from '../orders/OrderList.js';
import { ActionButton } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';

/** Orders of all shoppers, and the run that finds payments that no webhook reported. */
export function OperatorOrdersPage() {
  const { t } = useLanguage();
  const { data: orders } = useSuspenseQuery({
    queryKey: ['operator', 'orders'],
    queryFn: () => parseResponse(api.operator.orders.$get()),
  });
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('주문', 'Orders')}</PageTitle>
        <ActionButton
          action={() => parseResponse(api.operator.reconcile.$post())}
          done={({ seen, paid, refunded, review, failures }) => [
            t(
              `결제 ${seen}건을 확인했습니다. 새로 결제 ${paid}, 환불 ${refunded}, 검토 ${review}.`,
              `${seen} payments read. New: ${paid} paid, ${refunded} refunded, ${review} in review.`,
            ),
            ...failures.map((failure) => <strong key={failure}> {failure}</strong>),
          ]}
        >
          {t('지금 대사하기', 'Reconcile now')}
        </ActionButton>
      </div>
      <OrderList
        orders={orders}
        path="/operator/orders"
        empty={t('주문이 없습니다.', 'No orders.')}
      />
    </>
  );
}
