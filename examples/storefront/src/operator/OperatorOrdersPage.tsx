import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { OrderList } from '../orders/OrderList.js';
import { ActionResult } from '../parts/ActionResult.js';
import { PageTitle } from '../parts/PageTitle.js';

/** Orders of all shoppers, and the run that finds payments that no webhook reported. */
export function OperatorOrdersPage() {
  const { t } = useLanguage();
  const { data: orders } = useSuspenseQuery({
    queryKey: ['operator', 'orders'],
    queryFn: () => parseResponse(api.operator.orders.$get()),
  });
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: () => parseResponse(api.operator.reconcile.$post()),
  });
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('주문', 'Orders')}</PageTitle>
        <button
          type="button"
          className="button"
          aria-busy={isPending}
          onClick={() => isPending || mutate()}
        >
          {t('지금 대사하기', 'Reconcile now')}
        </button>
        <ActionResult error={error}>
          {data &&
            t(
              `결제 ${data.seen}건을 확인했습니다. 새로 결제 ${data.paid}, 환불 ${data.refunded}, 검토 ${data.review}.`,
              `${data.seen} payments read. New: ${data.paid} paid, ${data.refunded} refunded, ${data.review} in review.`,
            )}
        </ActionResult>
      </div>
      {data?.failures.map((failure) => (
        <p key={failure} className="problem">
          {failure}
        </p>
      ))}
      {orders.length === 0 && <p className="empty">{t('주문이 없습니다.', 'No orders.')}</p>}
      <OrderList orders={orders} path="/operator/orders" />
    </>
  );
}
