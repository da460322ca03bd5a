import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ordersQuery } from '../data/queries.js';
import { PageTitle } from '../parts/PageTitle.js';
import { orderTexts } from '../texts/orderTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { OrderList } from './OrderList.js';

export function OrdersPage() {
  const t = useTexts(orderTexts);
  const { data: orders } = useSuspenseQuery(ordersQuery);
  return (
    <>
      <PageTitle>{t('orders')}</PageTitle>
      {orders.length === 0 ? (
        <div className="empty">
          <p>{t('none')}</p>
          <Link to="/" className="button primary">
            {t('toShop')}
          </Link>
        </div>
      ) : (
        <OrderList orders={orders} path="/orders" />
      )}
    </>
  );
}
