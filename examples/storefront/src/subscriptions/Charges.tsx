import { Link } from 'react-router';
import type { Subscription } from '../../server/subscriptions/showSubscription.js';
import { useLanguage } from '../language/language.js';
import { StatusBadge } from '../parts/StatusBadge.js';

/** Charges of a subscription with their tries, newest first. */
export function Charges({ charges }: Pick<Subscription, 'charges'>) {
  const { t, won, day, minute } = useLanguage();
  return (
    <>
      <h3>{t('결제 내역', 'Charges')}</h3>
      {charges.length === 0 && (
        <p className="soft">{t('아직 결제가 없습니다.', 'No charges yet.')}</p>
      )}
      <ul className="charges">
        {charges.map(({ merchantUid, status, amount, chargeAt, tries }) => (
          <li key={merchantUid}>
            <p className="page-head">
              <Link to={`/orders/${merchantUid}`}>{day(chargeAt)}</Link>
              <span className="number">{won(amount)}</span>
              <StatusBadge
                status={status !== 'open' ? status : tries.length > 0 ? 'failed' : 'planned'}
              />
            </p>
            {tries.map(({ at, isPaid }) => (
              <small key={at} className={isPaid ? '' : 'problem'}>
                {minute(at)}{' '}
                {isPaid ? t('승인되었습니다', 'approved') : t('승인되지 않았습니다', 'declined')}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
