import { useBillingKey, type BillingKeyHandlers, type Buyer, type Locale } from 'react-inicis';
import type { RegisteredCard } from './server.js';
import { texts } from './texts.js';

interface SubscriptionProps extends BillingKeyHandlers<RegisteredCard> {
  buyer: Buyer;
  locale: Locale;
}

/** Registers a card for the coffee of each month; charging it is the server's. */
export function Subscription({ buyer, locale, ...handlers }: SubscriptionProps) {
  const t = texts[locale];
  const billingKey = useBillingKey(handlers);
  const register = () =>
    billingKey.mutate({
      customerUid: `card_${crypto.randomUUID()}`,
      order: { merchantUid: `card_${Date.now()}`, name: t.subscribe },
      buyer,
    });
  return (
    <section className="panel subscription">
      <h2>{t.subscribe}</h2>
      <p>{t.subscribeAbout}</p>
      <button
        type="button"
        aria-busy={billingKey.isPending}
        onPointerEnter={billingKey.preload}
        onFocus={billingKey.preload}
        onClick={register}
      >
        {t.register}
      </button>
    </section>
  );
}
