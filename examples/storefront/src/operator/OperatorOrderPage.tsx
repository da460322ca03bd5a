import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { AccountCard } from '../orders/AccountCard.js';
import { DeliveryText } from '../orders/DeliveryText.js';
import { OrderFacts } from '../orders/OrderFacts.js';
import { Timeline } from '../orders/Timeline.js';
import { PageTitle } from '../parts/PageTitle.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';
import { operatorOrderQuery } from './operatorQueries.js';
import { RefundForm } from './RefundForm.js';
import { ShipForm } from './ShipForm.js';

export function OperatorOrderPage() {
  const t = useTexts(operatorTexts);
  const { won, minute } = useFormats();
  const { merchantUid = '' } = useParams();
  const { data: order } = useSuspenseQuery(operatorOrderQuery(merchantUid));
  const { status, account, buyer, impUid, delivery, escrow, left, notes } = order;
  const { taxFree, vat } = left;
  return (
    <>
      <div className="page-head">
        <PageTitle>{t('order')}</PageTitle>
        <StatusBadge status={status} />
      </div>
      <div className="order">
        <div className="stack">
          <section className="panel stack">
            {account && <AccountCard account={account} />}
            <OrderFacts
              order={order}
              more={[
                [t('payment'), impUid && <code key="payment">{impUid}</code>],
                [t('buyer'), `${buyer.name} ${buyer.tel}`],
                [t('address'), `(${buyer.postcode}) ${buyer.address}`],
                [t('delivery'), delivery && <DeliveryText key="delivery" {...delivery} />],
                [t('escrow'), escrow && t('escrowUsed')],
                [t('left'), left.amount > 0 && won(left.amount)],
                [t('leftTaxFree'), taxFree > 0 && won(taxFree)],
                [t('leftVat'), vat !== null && left.amount > 0 && won(vat)],
              ]}
            />
          </section>
          {status === 'paid' && <ShipForm key={`ship ${merchantUid}`} order={order} />}
          {left.amount > 0 && <RefundForm key={left.amount} order={order} />}
        </div>
        <section className="panel stack">
          <h2>{t('timeline')}</h2>
          <Timeline events={order.timeline} />
          {notes.length > 0 && <h2>{t('notes')}</h2>}
          {notes.map(({ at, text }) => (
            <p key={`${at} ${text}`} className="soft">
              {minute(at)} {text}
            </p>
          ))}
        </section>
      </div>
    </>
  );
}
