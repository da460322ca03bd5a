import { useEffect, useState, type ReactNode } from 'react';
import {
  InicisCheckout,
  shopperMessage,
  useBillingKey,
  useBillingKeyReturn,
  usePaymentReturn,
  verifyAt,
  type Locale,
  type PaymentError,
} from 'react-inicis';
import { product, serverFetch, type ShopOrder } from './server.js';
import { texts, won } from './texts.js';

const complete = verifyAt<ShopOrder>('/api/inicis/complete', { fetch: serverFetch });
const registered = verifyAt<{ card: string | null; number: string | null }>(
  '/api/inicis/billing-key',
  { fetch: serverFetch },
);

export function Shop({ locale, onLocale }: { locale: Locale; onLocale: (next: Locale) => void }) {
  const t = texts[locale];
  const [orders, setOrders] = useState<ShopOrder[]>([]);
  const [notice, setNotice] = useState<ReactNode>(null);
  const [method, setMethod] = useState<'card' | 'vbank'>('card');
  const [buyer, setBuyer] = useState({ name: '홍길동', tel: '010-1234-5678', email: '' });
  const [cheats, setCheats] = useState(false);

  const refresh = () =>
    void serverFetch('/api/orders')
      .then((response) => response.json())
      .then(setOrders);
  useEffect(refresh, []);

  const say = (error: PaymentError) => {
    setNotice(shopperMessage(error, locale));
    refresh();
  };
  const payment = {
    verify: complete,
    onPaid: () => (setNotice(null), refresh()),
    onAwaitingDeposit: () => (setNotice(null), refresh()),
    onCancel: say,
    onError: say,
  };
  const card = {
    verify: registered,
    onIssued: () => setNotice(t.registered),
    onCancel: say,
    onError: say,
  };
  const back = usePaymentReturn(payment);
  useBillingKeyReturn(card);
  const billingKey = useBillingKey(card);

  async function createOrder() {
    setNotice(null);
    const response = await serverFetch('/api/orders', {
      method: 'POST',
      body: JSON.stringify({ method }),
    });
    const order: ShopOrder = await response.json();
    refresh();
    return cheats ? { ...order, amount: 100 } : order;
  }

  return (
    <>
      <header>
        <strong>{t.shop}</strong>
        <span>{t.test}</span>
        <button type="button" onClick={() => onLocale(locale === 'ko' ? 'en' : 'ko')}>
          {t.other}
        </button>
      </header>
      <main>
        <section className="product">
          <div className="cup" aria-hidden="true">
            ☕
          </div>
          <h1>{t.product}</h1>
          <p>{t.about}</p>
          <p className="price">{won(product.price, locale)}</p>
        </section>
        <form className="panel" onSubmit={(event) => event.preventDefault()}>
          <h2>{t.buyer}</h2>
          {(['name', 'tel', 'email'] as const).map((field) => (
            <label key={field}>
              {t[field]}
              <input
                name={field}
                type={field === 'name' ? 'text' : field}
                autoComplete={field}
                value={buyer[field]}
                onChange={({ target }) => setBuyer({ ...buyer, [field]: target.value })}
              />
            </label>
          ))}
          <fieldset>
            <legend>{t.pay}</legend>
            {(['card', 'vbank'] as const).map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="method"
                  checked={method === one}
                  onChange={() => setMethod(one)}
                />
                {t[one]}
              </label>
            ))}
          </fieldset>
          <InicisCheckout
            className="primary"
            order={createOrder}
            buyer={buyer}
            method={method}
            {...payment}
          >
            {won(product.price, locale)} {t.checkout}
          </InicisCheckout>
          <p role="alert" className="notice">
            {back.isFetching ? t.checking : notice}
          </p>
          <label className="cheat">
            <input
              type="checkbox"
              checked={cheats}
              onChange={({ target }) => setCheats(target.checked)}
            />
            {t.cheat}
          </label>
        </form>
        <section className="panel">
          <h2>{t.orders}</h2>
          {orders.length === 0 && <p>{t.none}</p>}
          <ul>
            {orders.toReversed().map((order) => (
              <Order key={order.merchantUid} order={order} locale={locale} />
            ))}
          </ul>
        </section>
        <section className="panel">
          <h2>{t.subscribe}</h2>
          <p>{t.subscribeAbout}</p>
          <button
            type="button"
            aria-busy={billingKey.isPending}
            onPointerEnter={billingKey.preload}
            onClick={() =>
              billingKey.mutate({
                customerUid: `card_${crypto.randomUUID()}`,
                order: { merchantUid: `card_${Date.now()}`, name: t.subscribe },
                buyer,
              })
            }
          >
            {t.register}
          </button>
        </section>
      </main>
    </>
  );
}

function Order({ order, locale }: { order: ShopOrder; locale: Locale }) {
  const t = texts[locale];
  const { merchantUid, amount, status, account, note } = order;
  const due =
    account && new Date(account.dueDate).toLocaleDateString(locale, { timeZone: 'Asia/Seoul' });
  return (
    <li data-status={status}>
      <span className="badge">{t.status[status]}</span>
      <span>
        {t.product} · {won(amount, locale)}
        <small>
          {merchantUid}
          {account && due && <> · {t.deposit(account.bankName, account.number, due)}</>}
          {status !== 'awaiting' && note && <> · {note}</>}
        </small>
      </span>
    </li>
  );
}
