import { useLayoutEffect, useState } from 'react';
import { InicisCheckout, InicisProvider, type Locale } from 'react-inicis';
import { createOnClick, verify } from '../support/server.js';
import { createStorySandbox, register } from '../support/storySandbox.js';

const texts = {
  ko: { product: '에티오피아 예가체프 1kg', price: '64,000원', paid: '결제했습니다. 주문번호 ' },
  en: { product: 'Ethiopia Yirgacheffe 1 kg', price: '₩64,000', paid: 'Paid. Order number ' },
};

/** Payment button with a separate sandbox. A click opens the payment window over the page. */
export function LiveButton({ locale }: { locale: Locale }) {
  const { product, price, paid } = texts[locale];
  const [orderNo, setOrderNo] = useState<string>();
  const [shop] = useState(() => createStorySandbox({ locale }));
  useLayoutEffect(() => register('introduction', shop), [shop]);
  return (
    <InicisProvider
      userCode={shop.userCode}
      pg="html5_inicis.INIpayTest"
      locale={locale}
      loadImp={shop.sandbox.loadImp}
    >
      <p className="intro-order">
        <span>{product}</span> <b>{price}</b>
      </p>
      <InicisCheckout
        className="intro-pay"
        order={createOnClick({ merchantUid: 'order_1', name: product, amount: 64_000 })}
        buyer={{ name: '홍길동', tel: '010-1234-5678' }}
        verify={verify}
        onPaid={(order) => setOrderNo(order.orderNo)}
      />
      <p className="intro-result">{orderNo && `${paid}${orderNo}`}</p>
    </InicisProvider>
  );
}
