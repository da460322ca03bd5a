import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { parseResponse } from 'hono/client';
import { Link } from 'react-router';
import type { Review } from '../../server/reviews.js';
import { FullRefund } from '../../shared/requests.js';
import { api } from '../data/api.js';
import { useLanguage } from '../language/language.js';
import { RefundAccountFields } from '../orders/RefundAccountFields.js';
import { ActionForm } from '../parts/ActionForm.js';
import { ActionResult } from '../parts/ActionResult.js';
import { Facts } from '../parts/Facts.js';
import { Modal } from '../parts/Modal.js';
import { PageTitle } from '../parts/PageTitle.js';
import { reviewTexts } from './reviewTexts.js';

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
  const { impUid, merchantUid, kind, held, reason, at } = review;
  const { title, advice } = reviewTexts[kind];
  const { mutate, isPending, data, error } = useMutation({
    mutationFn: () => parseResponse(routes[':impUid'].recheck.$post({ param: { impUid } })),
  });
  return (
    <section className="panel stack">
      <h2>{t(...title)}</h2>
      <p className="hint">{t(...advice)}</p>
      <Facts
        rows={[
          [t('받아 둔 금액', 'Money held'), <strong key="held">{won(held)}</strong>],
          [t('사유', 'Reason'), reason],
          [t('결제번호', 'Payment number'), <code key="payment">{impUid}</code>],
          [
            t('주문', 'Order'),
            <Link key="order" to={`/operator/orders/${merchantUid}`}>
              {merchantUid}
            </Link>,
          ],
          [t('발생', 'Since'), minute(at)],
        ]}
      />
      <div className="actions">
        <button
          type="button"
          className="button primary"
          aria-busy={isPending}
          onClick={() => isPending || mutate()}
        >
          {t('다시 확인', 'Recheck')}
        </button>
        <RefundReview review={review} />
        <ActionResult error={error}>
          {data?.action === null && t('아직 주문과 맞지 않습니다.', 'It still does not match.')}
        </ActionResult>
      </div>
    </section>
  );
}

/** Gives back all that a payment in review holds: a deposit to the bank account of the shopper. */
function RefundReview({ review }: { review: Review }) {
  const { t, won } = useLanguage();
  const { impUid, held, paidBy } = review;
  const title = t('전액 환불', 'Refund all');
  return (
    <Modal title={title}>
      <ActionForm
        schema={FullRefund}
        action={(json) => routes[':impUid'].refund.$post({ param: { impUid }, json })}
        submit={title}
        tone="danger"
      >
        <p>{t(`${won(held)}을 모두 환불할까요?`, `Refund all ${won(held)}?`)}</p>
        {paidBy === 'vbank' && <RefundAccountFields />}
      </ActionForm>
    </Modal>
  );
}
