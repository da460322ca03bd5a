import { Link } from 'react-router';
import type { Subscription } from '../../shared/api.js';
import { StatusBadge } from '../parts/StatusBadge.js';
import { subscriptionTexts } from '../texts/subscriptionTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';

/** Charges of a subscription with their tries, newest first. */
export function Charges({ charges }: Pick<Subscription, 'charges'>) {
  const t = useTexts(subscriptionTexts);
  const { won, day, minute } = useFormats();
  return (
    <>
      <h3>{t('charges')}</h3>
      {charges.length === 0 && <p className="soft">{t('noCharges')}</p>}
      <ul className="charges">
        {charges.map(({ merchantUid, status, amount, chargeAt, tries }) => (
          <li key={merchantUid} data-status={status}>
            <p>
              <Link to={`/orders/${merchantUid}`}>{day(chargeAt)}</Link>
              <span className="number">{won(amount)}</span>
              {status === 'open' ? (
                <span className={`badge ${tries.length ? 'bad' : 'calm'}`}>
                  {t(tries.length ? 'pastDue' : 'planned')}
                </span>
              ) : (
                <StatusBadge status={status} />
              )}
            </p>
            {tries.map(({ at, isPaid }) => (
              <small key={at} className={isPaid ? '' : 'problem'}>
                {minute(at)} {t(isPaid ? 'tryPaid' : 'tryDeclined')}
              </small>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
