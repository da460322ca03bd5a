import { useRef, useState } from 'react';
import {
  InicisCheckout,
  MethodField,
  type Buyer,
  type PaymentHandlers,
  type LazyOrder,
  type Locale,
} from 'react-inicis';
import { CardFields } from './CardFields.js';
import { methods, prices, type Method, type Size } from '../shared/offer.js';
import { optionsOf, type CardChoice } from './optionsOf.js';
import type { ShownOrder } from '../order.js';
import { texts, won } from './texts.js';

interface CheckoutFormProps extends PaymentHandlers<ShownOrder> {
  size: Size;
  buyer: Buyer;
  locale: Locale;
  /** Returns the function that places the order on the server, for a payment method. */
  orderBy: (method: Method) => LazyOrder;
}

/**
 * Checkout form like that of most Korean shops. The shopper chooses method, card company and months
 * on the page, and the payment window opens on the page of the card company. The shopper can also
 * choose in the window.
 */
export function CheckoutForm({ size, buyer, locale, orderBy, ...handlers }: CheckoutFormProps) {
  const t = texts[locale];
  const amount = prices[size];
  const [method, setMethod] = useState<Method>('card');
  const [card, setCard] = useState<CardChoice>({ inWindow: false, issuer: '', months: 0 });
  const [tried, setTried] = useState(false);
  const issuerList = useRef<HTMLSelectElement>(null);
  const missing = method === 'card' && !card.inWindow && !card.issuer;
  return (
    <>
      <MethodField className="tiles" methods={methods} value={method} onChange={setMethod} />
      {method === 'card' ? (
        <CardFields
          {...card}
          amount={amount}
          locale={locale}
          onChange={(change) => setCard((before) => ({ ...before, ...change }))}
          missing={tried && missing}
          issuerRef={issuerList}
        />
      ) : (
        <p className="hint">{t.hints[method]}</p>
      )}
      <InicisCheckout
        className="primary"
        order={orderBy(method)}
        buyer={buyer}
        onClick={(event) => {
          setTried(missing);
          if (!missing) return;
          event.preventDefault();
          issuerList.current?.focus();
        }}
        {...optionsOf(method, card)}
        {...handlers}
      >
        {t.checkout(won(amount, locale))}
      </InicisCheckout>
    </>
  );
}
