import { useBillingKey, type BillingKeyHandlers, type Buyer, type Locale } from 'react-inicis';
import { createCustomerUid, placeOrder } from './api.js';
import type { RegisteredCard, ShownOrder } from '../order.js';
import { texts } from './texts.js';

interface SubscriptionProps extends BillingKeyHandlers<ShownOrder> {
  cards: readonly RegisteredCard[];
  buyer: Buyer;
  locale: Locale;
}

/** Registers a card for a monthly coffee delivery. Only the server charges the card. */
export function Subscription({ cards, buyer, locale, ...handlers }: SubscriptionProps) {
  const t = texts[locale];
  const billingKey = useBillingKey(handlers);
  const register = async () => {
    const { merchantUid, name } = await placeOrder({ item: 'subscription', method: 'card' });
    const { customerUid } = await createCustomerUid(merchantUid);
    billingKey.mutate({ customerUid, order: { merchantUid, name }, buyer });
  };
  return (
    <section className="panel subscription">
      <h2>{t.subscribe}</h2>
      <p>{t.subscribeAbout}</p>
      {cards.map(({ name, number }, index) => (
        <p key={index}>
          {name} {number}
        </p>
      ))}
      <button
        type="button"
        aria-busy={billingKey.isPending}
        onPointerEnter={billingKey.preload}
        onFocus={billingKey.preload}
        onClick={() => register().catch(handlers.onError)}
      >
        {t.register}
      </button>
    </section>
  );
}
