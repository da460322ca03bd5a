import { useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { Link } from 'react-router';
import type { Review } from '../../server/payments/reviews.js';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { RefundModal } from '../orders/RefundModal.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Facts } from '../parts/Facts.js';
import { PageTitle } from '../parts/PageTitle.js';
import { differenceTexts, kindTexts } from './reviewTexts.js';

const routes = api.operator.reviews;

/** Payments that need a person, each with what to do. */
export function ReviewsPage() {
  const { t } = useLanguage();
  const { data: reviews } = useSuspenseQuery({
    queryKey: ['operator', 'reviews'],
    queryFn: () => parseResponse(routes.$get()),
  });
  return (
    <>
      <PageTitle>{t('검토 목록', 'Review list')}</PageTitle>
      {reviews.length === 0 && (
        <p className="empty">{t('검토할 결제가 없습니다.', 'Nothing to review.')}</p>
      )}
      {reviews.map((review) => (
        <ReviewPanel key={review.impUid} review={review} />
      ))}
    </>
  );
}

function ReviewPanel({ review }: { review: Review }) {
  const { t, won, minute } = useLanguage();
  const { impUid, merchantUid, kind, field, held, paidBy, message, at } = review;
  const { title, advice } = kindTexts[kind];
  const difference = differenceTexts[field ?? ''];
  const order = <Link to={`/operator/orders/${merchantUid}`}>{merchantUid}</Link>;
  const refund = t('전액 환불', 'Refund all');
  return (
    <section className="panel stack">
      <h2>{t(...title)}</h2>
      <p className="hint">{t(...advice)}</p>
      <Facts
        rows={[
          [t('받아 둔 금액', 'Money held'), <strong key="held">{won(held)}</strong>],
          [t('사유', 'Reason'), difference && t(...difference)],
          [t('결제번호', 'Payment number'), <code key="payment">{impUid}</code>],
          [t('주문', 'Order'), order],
          [t('발생', 'Since'), minute(at)],
          [t('시스템 메시지', 'Message'), <code key="message">{message}</code>],
        ]}
      />
      <div className="actions">
        <ActionButton
          className="primary"
          action={() => parseResponse(routes[':impUid'].recheck.$post({ param: { impUid } }))}
          done={({ action }) =>
            action === null && t('아직 주문과 맞지 않습니다.', 'It still does not match.')
          }
        >
          {t('다시 확인', 'Recheck')}
        </ActionButton>
        <RefundModal
          title={refund}
          about={t(`${won(held)}을 모두 환불할까요?`, `Refund all ${won(held)}?`)}
          submit={refund}
          needsAccount={paidBy === 'vbank'}
          action={(json) => routes[':impUid'].refund.$post({ param: { impUid }, json })}
        />
      </div>
    </section>
  );
}
