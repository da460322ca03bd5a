import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Review } from '../../shared/operatorApi.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Confirm } from '../parts/Confirm.js';
import { Facts } from '../parts/Facts.js';
import { PageTitle } from '../parts/PageTitle.js';
import { operatorTexts } from '../texts/operatorTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';
import { operatorKey, recheckReview, refundReview, reviewsQuery } from './operatorQueries.js';

/** Payments that need a person, each with what to do. */
export function ReviewsPage() {
  const t = useTexts(operatorTexts);
  const { data: reviews } = useSuspenseQuery(reviewsQuery);
  return (
    <>
      <PageTitle>{t('reviews')}</PageTitle>
      {reviews.length === 0 && <p className="empty">{t('noReviews')}</p>}
      {reviews.map((review) => (
        <ReviewPanel key={review.impUid} review={review} />
      ))}
    </>
  );
}

function ReviewPanel({ review }: { review: Review }) {
  const t = useTexts(operatorTexts);
  const { won, minute } = useFormats();
  const client = useQueryClient();
  const [isUnchanged, setUnchanged] = useState(false);
  const { impUid, merchantUid, kind, held, reason, at } = review;
  const readAgain = () => client.invalidateQueries({ queryKey: operatorKey });
  const recheck = async () => {
    const { action } = await recheckReview(impUid);
    setUnchanged(action === null);
    await readAgain();
  };
  return (
    <section className="panel stack" data-review={kind}>
      <h2>{t(kind)}</h2>
      <p className="hint">{t(`${kind}Advice`)}</p>
      <Facts
        rows={[
          [t('held'), <strong key="held">{won(held)}</strong>],
          [t('reason'), reason],
          [t('payment'), <code key="payment">{impUid}</code>],
          [
            t('order'),
            <Link key="order" to={`/operator/orders/${merchantUid}`}>
              {merchantUid}
            </Link>,
          ],
          [t('since'), minute(at)],
        ]}
      />
      <div className="actions">
        <ActionButton action={recheck} done={isUnchanged && t('unchanged')} className="primary">
          {t('recheck')}
        </ActionButton>
        <Confirm
          title={t('refundHeld')}
          question={t('refundHeldQuestion')(won(held))}
          action={() => refundReview(impUid).finally(readAgain)}
        />
      </div>
    </section>
  );
}
