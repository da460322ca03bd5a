import { useEffect, useState } from 'react';
import {
  shopperMessage,
  useBillingKeyReturn,
  usePaymentReturn,
  verifyAt,
  type Locale,
  type PaymentError,
} from 'react-inicis';
import { BuyerFields } from './BuyerFields.js';
import { CheckoutForm } from './CheckoutForm.js';
import { listCards, listOrders, placeOrder } from './api.js';
import { prices, type Method, type Size } from '../shared/offer.js';
import { OrderList } from './OrderList.js';
import { Product } from './Product.js';
import type { RegisteredCard, ShownOrder } from '../order.js';
import { Subscription } from './Subscription.js';
import { texts } from './texts.js';

const verifyPayment = verifyAt<ShownOrder>('/api/inicis/complete');
const verifyCard = verifyAt<ShownOrder>('/api/inicis/billing-key');

export function Shop({ locale }: { locale: Locale }) {
  const t = texts[locale];
  const [orders, setOrders] = useState<ShownOrder[]>([]);
  const [cards, setCards] = useState<RegisteredCard[]>([]);
  const [notice, setNotice] = useState('');
  const [size, setSize] = useState<Size>('1kg');
  const [buyer, setBuyer] = useState({ name: '홍길동', tel: '010-1234-5678', email: '' });
  const [forged, setForged] = useState(false);

  const refresh = () => {
    const showOffline = () => setNotice(t.offline);
    listOrders().then(setOrders, showOffline);
    listCards().then(setCards, showOffline);
  };
  useEffect(refresh, [t]);

  // The page gets no event for a deposit: only the shop's server gets a webhook. So the page polls.
  const isAwaiting = orders.some(({ status }) => status === 'awaiting');
  useEffect(() => {
    if (!isAwaiting) return;
    const timer = setInterval(refresh, 2000);
    return () => clearInterval(timer);
  });

  const showNotice = (text: string) => {
    setNotice(text);
    refresh();
  };
  const showError = (error: PaymentError) => showNotice(shopperMessage(error, locale));
  const payment = {
    verify: verifyPayment,
    onPaid: () => showNotice(''),
    onAwaitingDeposit: () => showNotice(''),
    onCancel: showError,
    onError: showError,
  };
  const card = {
    verify: verifyCard,
    onIssued: () => showNotice(t.registered),
    onCancel: showError,
    onError: showError,
  };
  const paymentReturn = usePaymentReturn(payment);
  useBillingKeyReturn(card);

  const orderBy = (method: Method) => async () => {
    setNotice('');
    const order = await placeOrder({ item: size, method });
    refresh();
    return forged ? { ...order, amount: 100 } : order;
  };

  return (
    <main>
      <Product size={size} onSize={setSize} price={prices[size]} locale={locale} />
      <form className="panel checkout" onSubmit={(event) => event.preventDefault()}>
        <BuyerFields buyer={buyer} onChange={setBuyer} locale={locale} />
        <CheckoutForm size={size} buyer={buyer} locale={locale} orderBy={orderBy} {...payment} />
        <p role="alert" className="notice">
          {paymentReturn.isFetching ? t.checking : notice}
        </p>
        <label className="tick">
          <input
            type="checkbox"
            checked={forged}
            onChange={({ target }) => setForged(target.checked)}
          />
          {t.forge}
        </label>
      </form>
      <OrderList orders={orders} locale={locale} />
      <Subscription cards={cards} buyer={buyer} locale={locale} {...card} />
    </main>
  );
}
