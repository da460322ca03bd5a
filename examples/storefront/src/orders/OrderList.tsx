import { Link } from 'react-router';
import type { OrderSummary } from '../../shared/api.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { usePreferences } from '../preferences/preferences.js';
import { ProductPicture } from '../products/ProductPicture.js';
import { orderTexts } from '../texts/orderTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

interface OrderListProps {
  orders: readonly OrderSummary[];
  /** Path of the page with the details of an order, without the order number. */
  path: string;
}

export function OrderList({ orders, path }: OrderListProps) {
  const t = useTexts(orderTexts);
  const { won, minute } = useFormats();
  const { locale } = usePreferences();
  return (
    <ul className="orders">
      {orders.map(({ merchantUid, status, productId, name, quantity, ...order }) => (
        <li key={merchantUid} className="line panel" data-status={status}>
          <ProductPicture id={productId} />
          <div>
            <StatusBadge status={status} />
            <h2>
              <Link to={`${path}/${merchantUid}`}>{t('pieces')(name[locale], quantity)}</Link>
            </h2>
            <small>
              {minute(order.orderedAt)} · <span className="number">{won(order.amount)}</span>
              {order.refunded > 0 && ` · ${t('refundedPart')(won(order.refunded))}`}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
