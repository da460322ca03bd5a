import { useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { useParams } from 'react-router';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { OrderView } from '../orders/OrderView.js';
import { RefundForm } from './RefundForm.js';
import { ShipForm } from './ShipForm.js';

export function OperatorOrderPage() {
  const { t, won, minute } = useLanguage();
  const { merchantUid = '' } = useParams();
  const { data: order } = useSuspenseQuery({
    queryKey: ['operator', 'orders', merchantUid],
    queryFn: () =>
      parseResponse(api.operator.orders[':merchantUid'].$get({ param: { merchantUid } })),
  });
  const { impUid, escrow, notes } = order;
  const { amount, taxFree, vat } = order.left;
  return (
    <OrderView
      title={t('주문', 'Order')}
      order={order}
      more={[
        [t('결제번호', 'Payment number'), impUid && <code key="payment">{impUid}</code>],
        [t('에스크로', 'Escrow'), escrow && t('이용', 'Used')],
        [t('환불할 수 있는 금액', 'Can be refunded'), amount > 0 && won(amount)],
        [t('그중 면세 금액', 'of it tax-free'), taxFree > 0 && won(taxFree)],
        [t('그중 부가세', 'of it VAT'), vat !== null && amount > 0 && won(vat)],
      ]}
      notes={
        <>
          {notes.length > 0 && <h2>{t('운영자 기록', 'Notes')}</h2>}
          {notes.map(({ at, text }) => (
            <p key={`${at} ${text}`} className="soft">
              {minute(at)} {text}
            </p>
          ))}
        </>
      }
    >
      {order.status === 'paid' && <ShipForm order={order} />}
      {amount > 0 && <RefundForm order={order} />}
    </OrderView>
  );
}
