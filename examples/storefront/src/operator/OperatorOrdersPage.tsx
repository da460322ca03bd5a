import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OrderList } from '../orders/OrderList.js';
import { ActionButton } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { allOrdersQuery, operatorKey, reconcileNow } from './operatorQueries.js';

/** Orders of all shoppers, and the run that finds payments that no webhook reported. */
export function OperatorOrdersPage() {
  const t = useTexts(operatorTexts);
  const client = useQueryClient();
  const { data: orders } = useSuspenseQuery(allOrdersQuery);
  const [found, setFound] = useState<Awaited<ReturnType<typeof reconcileNow>>>();
  const reconcile = async () => {
    setFound(await reconcileNow());
    await client.invalidateQueries({ queryKey: operatorKey });
  };
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('orders')}</PageTitle>
        <ActionButton action={reconcile} done={found && t('reconciled')(found)}>
          {t('reconcile')}
        </ActionButton>
      </div>
      {found?.failures.map(({ impUid, message }) => (
        <p key={impUid} className="problem">
          {impUid} {message}
        </p>
      ))}
      {orders.length === 0 && <p className="empty">{t('noOrders')}</p>}
      <OrderList orders={orders} path="/operator/orders" />
    </>
  );
}
