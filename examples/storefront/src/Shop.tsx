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
import { prices, type Method, type Size } from '../offer.js';
import { OrderList } from './OrderList.js';
import { Product } from './Product.js';
import type { RegisteredCard, ShownOrder } from '../order.js';
import { Subscription } from './Subscription.js';
import { texts } from './texts.js';

const complete = verifyAt<ShownOrder>('/api/inicis/complete');
const registered = verifyAt<ShownOrder>('/api/inicis/billing-key');

export function Shop({ locale }: { locale: Locale }) {
  const t = texts[locale];
  const [orders, setOrders] = useState<ShownOrder[]>([]);
  const [cards, setCards] = useState<RegisteredCard[]>([]);
  const [notice, setNotice] = useState('');
  const [size, setSize] = useState<Size>('1kg');
  const [buyer, setBuyer] = useState({ name: '홍길동', tel: '010-1234-5678', email: '' });
  const [cheats, setCheats] = useState(false);

  const refresh = () => {
    const offline = () => setNotice(t.offline);
    listOrders().then(setOrders, offline);
    listCards().then(setCards, offline);
  };
  useEffect(refresh, [t]);

  // The bank tells the shop of a transfer, and nobody tells the page.
  const isAwaiting = orders.some(({ status }) => status === 'awaiting');
  useEffect(() => {
    if (!isAwaiting) return;
    const timer = setInterval(refresh, 2000);
    return () => clearInterval(timer);
  });

  const say = (text: string) => {
    setNotice(text);
    refresh();
  };
  const sayError = (error: PaymentError) => say(shopperMessage(error, locale));
  const payment = {
    verify: complete,
    onPaid: () => say(''),
    onAwaitingDeposit: () => say(''),
    onCancel: sayError,
    onError: sayError,
  };
  const card = {
    verify: registered,
    onIssued: () => say(t.registered),
    onCancel: sayError,
    onError: sayError,
  };
  const back = usePaymentReturn(payment);
  useBillingKeyReturn(card);

  const orderBy = (method: Method) => async () => {
    setNotice('');
    const order = await placeOrder({ item: size, method });
    refresh();
    return cheats ? { ...order, amount: 100 } : order;
  };

  return (
    <main>
      <Product size={size} onSize={setSize} price={prices[size]} locale={locale} />
      <form className="panel checkout" onSubmit={(event) => event.preventDefault()}>
        <BuyerFields buyer={buyer} onChange={setBuyer} locale={locale} />
        <CheckoutForm size={size} buyer={buyer} locale={locale} orderBy={orderBy} {...payment} />
        <p role="alert" className="notice">
          {back.isFetching ? t.checking : notice}
        </p>
        <label className="tick">
          <input
            type="checkbox"
            checked={cheats}
            onChange={({ target }) => setCheats(target.checked)}
          />
          {t.cheat}
        </label>
      </form>
      <OrderList orders={orders} locale={locale} />
      <Subscription cards={cards} buyer={buyer} locale={locale} {...card} />
    </main>
  );
}
