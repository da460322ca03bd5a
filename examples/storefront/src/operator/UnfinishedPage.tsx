import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { OrderFacts } from '../orders/OrderFacts.js';
import { ActionButton } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { askGateway, operatorKey, unfinishedQuery } from './operatorQueries.js';

/** Payments whose window was opened, and whose end is not known. */
export function UnfinishedPage() {
  const t = useTexts(operatorTexts);
  const client = useQueryClient();
  const { data: orders } = useSuspenseQuery(unfinishedQuery);
  const ask = (merchantUid: string) => async () => {
    await askGateway(merchantUid);
    await client.invalidateQueries({ queryKey: operatorKey });
  };
  return (
    <>
      <PageTitle>{t('unfinished')}</PageTitle>
      <p className="soft">{t('unfinishedAbout')}</p>
      {orders.length === 0 && <p className="empty">{t('noUnfinished')}</p>}
      {orders.map((order) => (
        <section key={order.merchantUid} className="panel stack">
          <OrderFacts order={order} />
          <div className="actions">
            <ActionButton action={ask(order.merchantUid)} done={t('asked')}>
              {t('ask')}
            </ActionButton>
          </div>
        </section>
      ))}
    </>
  );
}
