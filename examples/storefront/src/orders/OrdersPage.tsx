import { Link } from 'react-router';
import { useOrders } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { PageTitle } from '../parts/PageTitle.js';
import { OrderList } from './OrderList.js';

export function OrdersPage() {
  const { t } = useLanguage();
  const orders = useOrders();
  const empty = (
    <>
      <p>{t('아직 주문이 없습니다.', 'No orders yet.')}</p>
      <Link to="/" className="button primary">
        {t('원두 보러 가기', 'Browse coffee')}
      </Link>
    </>
  );
  return (
    <>
      <PageTitle>{t('주문 내역', 'Orders')}</PageTitle>
      <OrderList orders={orders} path="/orders" empty={empty} />
    </>
  );
}
