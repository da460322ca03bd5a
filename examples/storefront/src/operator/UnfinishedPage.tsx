import { useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { OrderList } from '../orders/OrderList.js';
import { ActionButton } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';

const ask = (merchantUid: string) =>
  api.operator.orders[':merchantUid'].ask.$post({ param: { merchantUid } });

/** Payments whose window was opened, and whose end is not known. */
export function UnfinishedPage() {
  const { t } = useLanguage();
  const { data: orders } = useSuspenseQuery({
    queryKey: ['operator', 'unfinished'],
    queryFn: () => parseResponse(api.operator.unfinished.$get()),
  });
  const askButton = (merchantUid: string) => (
    <ActionButton
      className="small"
      action={() => ask(merchantUid)}
      done={() => t('확인했습니다.', 'Asked.')}
    >
      {t('PG에 확인', 'Ask the gateway')}
    </ActionButton>
  );
  return (
    <>
      <PageTitle>{t('미확인 결제', 'Unfinished')}</PageTitle>
      <p className="soft">
        {t(
          '결제창을 열었지만 결과를 알 수 없는 주문입니다.',
          'A window was opened for these orders, and the end is not known.',
        )}
      </p>
      <OrderList
        orders={orders}
        path="/operator/orders"
        empty={t('미확인 결제가 없습니다.', 'Nothing is unfinished.')}
        action={askButton}
      />
    </>
  );
}
