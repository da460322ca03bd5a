import { useSearchParams } from 'react-router';
import { useProducts, useSubscriptions } from '../data/queries.js';
import { useLanguage } from '../language/language.js';
import { ActionButton } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';
import { useCardRegistration } from '../payment/useCardRegistration.js';
import { SubscribeForm } from './SubscribeForm.js';
import { SubscriptionPanel } from './SubscriptionPanel.js';

export function SubscriptionsPage() {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const products = useProducts();
  const subscriptions = useSubscriptions();
  const card = useCardRegistration();
  const monthly = products.filter(({ isMonthly }) => isMonthly);
  const wanted = monthly.find(({ id }) => id === params.get('product'));
  const shown = subscriptions.filter(({ status }) => status !== 'registering');
  const offered = wanted ?? (shown.length === 0 ? monthly[0] : undefined);
  return (
    <>
      <PageTitle>{t('정기배송', 'Subscription')}</PageTitle>
      <div className="registration">
        <p role="alert" className="problem">
          {card.message}
        </p>
        {card.isUnknown && (
          <ActionButton
            action={card.recheck}
            done={() => t('방금 확인했습니다.', 'Checked just now.')}
          >
            {t('다시 확인하기', 'Check again')}
          </ActionButton>
        )}
        <p role="status" className="soft">
          {card.isRunning && t('카드를 등록하고 있습니다.', 'Registering the card.')}
        </p>
      </div>
      <div className="stack" onPointerOver={card.preload} onFocus={card.preload}>
        {shown.map((subscription) => (
          <SubscriptionPanel key={subscription.id} subscription={subscription} card={card} />
        ))}
        {offered && <SubscribeForm product={offered} card={card} />}
      </div>
    </>
  );
}
