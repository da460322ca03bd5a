import { useQueryClient } from '@tanstack/react-query';
import { changeCard, changeSubscription } from '../data/queries.js';
import type { Subscription } from '../../shared/api.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Confirm } from '../parts/Confirm.js';
import { Facts } from '../parts/Facts.js';
import { usePreferences } from '../preferences/preferences.js';
import { subscriptionTexts } from '../texts/subscriptionTexts.js';
import { useFormats } from '../texts/useFormats.js';
import { useTexts } from '../texts/useTexts.js';
import { Charges } from './Charges.js';
import type { useCardRegistration } from './useCardRegistration.js';

const tones = { registering: 'calm', active: 'ok', pastDue: 'bad', cancelled: 'calm' } as const;

interface SubscriptionPanelProps {
  subscription: Subscription;
  card: ReturnType<typeof useCardRegistration>;
}

export function SubscriptionPanel({ subscription, card }: SubscriptionPanelProps) {
  const t = useTexts(subscriptionTexts);
  const { won, day } = useFormats();
  const { locale } = usePreferences();
  const client = useQueryClient();
  const { id, status, name, price, nextChargeAt, isWorking, canSkip, canRetry } = subscription;
  const change = (kind: 'skip' | 'retry' | 'cancel') => () =>
    changeSubscription(id, kind).finally(() =>
      client.invalidateQueries({ queryKey: ['subscriptions'] }),
    );
  return (
    <section className="panel stack" data-subscription={status}>
      <div className="page-head">
        <h2>{name[locale]}</h2>
        <span className={`badge ${tones[status]}`}>{t(status)}</span>
      </div>
      {isWorking && (
        <p role="status" className="hint">
          {t('working')}
        </p>
      )}
      {status === 'pastDue' && <p className="hint bad">{t('pastDueHint')}</p>}
      <Facts
        rows={[
          [t('price'), t('monthly')(won(price))],
          [t('card'), subscription.card && cardOf(subscription.card)],
          [t(canRetry ? 'nextTry' : 'next'), nextChargeAt && day(nextChargeAt)],
        ]}
      />
      {status !== 'cancelled' && (
        <div className="actions">
          {canRetry && (
            <ActionButton action={change('retry')} className="primary">
              {t('retry')}
            </ActionButton>
          )}
          <button
            type="button"
            className="button"
            aria-disabled={card.isRunning}
            onFocus={card.preload}
            onClick={() => card.isRunning || card.register(() => changeCard(id))}
          >
            {t('changeCard')}
          </button>
          {canSkip && <ActionButton action={change('skip')}>{t('skip')}</ActionButton>}
          <Confirm title={t('cancel')} question={t('cancelQuestion')} action={change('cancel')} />
        </div>
      )}
      <Charges charges={subscription.charges} />
    </section>
  );
}

const cardOf = ({ name, number }: NonNullable<Subscription['card']>) =>
  [name, number].filter(Boolean).join(' ');
