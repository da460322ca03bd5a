import { useLayoutEffect, useState } from 'react';
import { InicisCheckout, InicisProvider, type Locale } from 'react-inicis';
import { OrderLine } from '../support/layout/OrderLine.js';
import { createOnClick, verify } from '../support/server.js';
import { createStorySandbox, register } from '../support/storySandbox.js';

const texts = {
  ko: { name: '에티오피아 예가체프 1kg', paid: '결제했습니다. 주문번호 ' },
  en: { name: 'Ethiopia Yirgacheffe 1 kg', paid: 'Paid. Order number ' },
};

/** Payment button with a separate sandbox. A click opens the payment window over the page. */
export function LiveButton({ locale }: { locale: Locale }) {
  const { name, paid } = texts[locale];
  const order = { merchantUid: 'order_1', name, amount: 64_000 };
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
      <OrderLine {...order} locale={locale} />
      <InicisCheckout
        className="shop-button"
        order={createOnClick(order)}
        buyer={{ name: '홍길동', tel: '010-1234-5678' }}
        verify={verify}
        onPaid={(result) => setOrderNo(result.orderNo)}
      />
      <p className="intro-result">{orderNo && `${paid}${orderNo}`}</p>
    </InicisProvider>
  );
}
