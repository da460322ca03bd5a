import { useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { Link } from 'react-router';
import type { Review } from '../../server/reviews.js';
import { api } from '../data/api.js';
import { useLanguage, type Text } from '../language/language.js';
import { RefundModal } from '../orders/RefundModal.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Facts } from '../parts/Facts.js';
import { PageTitle } from '../parts/PageTitle.js';

/** Kinds of review items, each with what to do. */
const reviewTexts: Record<Review['kind'], { title: Text; advice: Text }> = {
  unknownOrder: {
    title: ['주문을 찾을 수 없는 결제', 'Payment without an order'],
    advice: [
      '주문을 찾아 복구한 뒤 다시 확인하거나, 주문이 없으면 환불합니다.',
      'Restore the order and recheck. Refund it if the order does not exist.',
    ],
  },
  mismatch: {
    title: ['주문과 다른 결제', 'Payment that does not match its order'],
    advice: [
      '금액이나 조건이 주문과 다르거나, 주문이 이미 종료되었습니다. 위조일 수 있으니 보내지 말고 환불합니다. 주문을 고쳤다면 다시 확인합니다.',
      'Amount or terms differ from the order, perhaps by forgery, or the order was closed. Send nothing, and refund it. Recheck if you corrected the order.',
    ],
  },
  secondPayment: {
    title: ['이미 결제된 주문의 두 번째 결제', 'Second payment of an order'],
    advice: ['두 번째 결제를 환불합니다.', 'Refund the second payment.'],
  },
  cancelled: {
    title: ['설명할 수 없는 취소', 'Cancellation that cannot be explained'],
    advice: [
      '포트원 콘솔에서 취소 내역을 확인한 뒤 남은 금액을 환불합니다.',
      'Look at the cancellations in the PortOne console, then refund what is left.',
    ],
  },
};

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
  const { impUid, merchantUid, kind, held, paidBy, reason, at } = review;
  const { title, advice } = reviewTexts[kind];
  const order = <Link to={`/operator/orders/${merchantUid}`}>{merchantUid}</Link>;
  const refund = t('전액 환불', 'Refund all');
  return (
    <section className="panel stack">
      <h2>{t(...title)}</h2>
      <p className="hint">{t(...advice)}</p>
      <Facts
        rows={[
          [t('받아 둔 금액', 'Money held'), <strong key="held">{won(held)}</strong>],
          [t('사유', 'Reason'), reason],
          [t('결제번호', 'Payment number'), <code key="payment">{impUid}</code>],
          [t('주문', 'Order'), order],
          [t('발생', 'Since'), minute(at)],
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
