import { useSuspenseQuery } from '@tanstack/react-query';
import { shopperMessage } from 'react-inicis';
import { useSearchParams } from 'react-router';
import { productsQuery, subscriptionsQuery } from '../data/queries.js';
import { ActionButton, ActionResult } from '../parts/ActionButton.js';
import { PageTitle } from '../parts/PageTitle.js';
import { usePreferences } from '../preferences/preferences.js';
import { resultTexts } from '../texts/resultTexts.js';
import { subscriptionTexts } from '../texts/subscriptionTexts.js';
import { useTexts } from '../texts/useTexts.js';
import { SubscribeForm } from './SubscribeForm.js';
import { SubscriptionPanel } from './SubscriptionPanel.js';
import { useCardRegistration } from './useCardRegistration.js';

/** Subscriptions of the shopper, and the form for a new one. */
export function SubscriptionsPage() {
  const t = useTexts(subscriptionTexts);
  const [params] = useSearchParams();
  const { data: products } = useSuspenseQuery(productsQuery);
  const { data: subscriptions } = useSuspenseQuery(subscriptionsQuery);
  const card = useCardRegistration();
  const monthly = products.filter(({ isMonthly }) => isMonthly);
  const wanted = monthly.find(({ id }) => id === params.get('product'));
  const shown = subscriptions.filter(({ status }) => status !== 'registering');
  const offered = wanted ?? (shown.length === 0 ? monthly[0] : undefined);
  return (
    <>
      <PageTitle>{t('subscriptions')}</PageTitle>
      <RegistrationResult card={card} />
      {shown.map((subscription) => (
        <SubscriptionPanel key={subscription.id} subscription={subscription} card={card} />
      ))}
      {offered && <SubscribeForm product={offered} card={card} />}
    </>
  );
}

/** Progress and end of a card registration. */
function RegistrationResult({ card }: { card: ReturnType<typeof useCardRegistration> }) {
  const t = useTexts(subscriptionTexts);
  const result = useTexts(resultTexts);
  const { locale } = usePreferences();
  const { error, shopError, isRunning, recheck } = card;
  return (
    <div className="registration">
      <p role="alert" className="problem">
        {error && shopperMessage(error, locale)}
      </p>
      {error?.reason === 'interrupted' && (
        <ActionButton action={recheck} done={result('stillUnknown')}>
          {result('recheck')}
        </ActionButton>
      )}
      <ActionResult error={shopError}>{isRunning && t('registering')}</ActionResult>
    </div>
  );
}
