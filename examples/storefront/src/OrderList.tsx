import type { Locale } from 'react-inicis';
import type { ShownOrder } from '../order.js';
import { texts, won } from './texts.js';

interface OrdersProps {
  orders: readonly ShownOrder[];
  locale: Locale;
}

/** Orders of the shopper as the server returns them, newest first. */
export function OrderList({ orders, locale }: OrdersProps) {
  const t = texts[locale];
  return (
    <section className="panel orders">
      <h2>{t.orders}</h2>
      {orders.length === 0 && <p>{t.none}</p>}
      <ul>
        {orders.toReversed().map((order) => (
          <li key={order.merchantUid} data-status={order.status}>
            <span className="badge">{t.status[order.status]}</span>
            <span>
              {t.product} {order.item} · {won(order.amount, locale)}
              <small>
                {[order.merchantUid, ...detailsOf(order, locale)].map((detail) => (
                  <span key={detail}>{detail}</span>
                ))}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Returns the details of an order: card and refund, virtual account, or the reason of a review. */
function detailsOf(order: ShownOrder, locale: Locale): string[] {
  const { status, card, account, refunded, note } = order;
  const t = texts[locale];
  if (status === 'paid' || status === 'refunded')
    return [
      ...(card ? [`${card.name} ${t.months(card.months)}`] : []),
      ...(refunded > 0 ? [t.refunded(won(refunded, locale))] : []),
    ];
  if (status === 'review' && note) return [note];
  if (status !== 'awaiting' || !account) return [];
  const { bankName, number, dueDate } = account;
  const due = dueDate && new Date(dueDate).toLocaleDateString(locale, { timeZone: 'Asia/Seoul' });
  return [t.deposit(bankName, number, due)];
}
