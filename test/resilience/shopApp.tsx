import {
  InicisCheckout,
  InicisProvider,
  shopperMessage,
  usePaymentReturn,
  verifyAt,
  type PaymentError,
} from 'react-inicis';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Seen, ShopConfig } from './shopPage.js';

/** Outcomes that the shop's handlers received. The test reads them. */
const seen: Seen[] = [];
Object.assign(window, { seen });
const verify = verifyAt<{ orderNo: string }>('/api/complete');

function record(is: string, about?: PaymentError) {
  if (!about) return seen.push({ is });
  const { reason, code, message, cause } = about;
  const why = cause instanceof Error ? cause.message : undefined;
  return seen.push({ is, reason, code, message, why });
}

function Return() {
  usePaymentReturn({
    verify,
    onPaid: ({ orderNo }) => record(`return paid ${orderNo}`),
    onError: (error) => record('return failed', error),
  });
  return null;
}

function Shop({
  name = 'shop',
  userCode = 'imp00000000',
  pg = 'html5_inicis',
  ...config
}: ShopConfig) {
  const [text, setText] = useState('');
  const end = (error: PaymentError) => {
    record('failed', error);
    setText(shopperMessage(error, 'ko'));
  };
  const { hasReturn, ...provider } = config;
  return (
    <InicisProvider userCode={userCode} pg={pg} {...provider}>
      <InicisCheckout
        order={() => {
          const merchantUid = `${name}_${crypto.randomUUID().slice(0, 8)}`;
          return { merchantUid, name: '원두 1kg', amount: 64_000 };
        }}
        buyer={{ tel: '010-1234-5678' }}
        verify={verify}
        onPaid={({ orderNo }) => {
          record(`paid ${orderNo}`);
          setText('결제 완료');
        }}
        onCancel={end}
        onError={end}
      >
        {`${name} 결제하기`}
      </InicisCheckout>
      <p>{text}</p>
      {hasReturn && <Return />}
    </InicisProvider>
  );
}

// Of two bundles on one page, each renders into a separate root.
const root = document.querySelector<HTMLElement>('[data-shop]:not([data-taken])');
if (root) {
  root.dataset['taken'] = 'yes';
  const shops: ShopConfig[] = JSON.parse(root.dataset['shop'] ?? '[]');
  createRoot(root).render(
    <StrictMode>
      {shops.map((shop) => (
        <Shop key={shop.name} {...shop} />
      ))}
    </StrictMode>,
  );
}
