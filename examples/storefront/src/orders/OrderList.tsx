import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Order } from '../../server/orders/orders.js';
import { useLanguage } from '../language/language.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { ProductPicture } from '../products/ProductPicture.js';

interface OrderListProps {
  orders: readonly Order[];
  /** Path of the page with the details of an order, without the order number. */
  path: string;
  empty: ReactNode;
  /** Returns what can be done about an order. */
  action?: (merchantUid: string) => ReactNode;
}

export function OrderList({ orders, path, empty, action }: OrderListProps) {
  const { t, locale, won, minute } = useLanguage();
  if (orders.length === 0) return <div className="empty">{empty}</div>;
  return (
    <ul className="orders stack">
      {orders.map(({ merchantUid, productId, name, quantity, refunded, ...order }) => (
        <li key={merchantUid} className="line panel">
          <ProductPicture id={productId} />
          <div>
            <StatusBadge status={order.status} />
            <h2>
              <Link to={`${path}/${merchantUid}`}>
                {name[locale]}
                {quantity > 1 && ` ×\u00A0${quantity}`}
              </Link>
            </h2>
            <small>
              <span>{minute(order.orderedAt)}</span>
              <span className="number">{won(order.amount)}</span>
              {refunded > 0 && (
                <span>{t(`${won(refunded)} 환불`, `${won(refunded)} refunded`)}</span>
              )}
            </small>
            {action?.(merchantUid)}
          </div>
        </li>
      ))}
    </ul>
  );
}
