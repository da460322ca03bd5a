import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  InicisCheckout,
  InicisProvider,
  shopperMessage,
  useBillingKey,
  useBillingKeyReturn,
  usePaymentReturn,
  verifyAt,
  PaymentError,
  type Order,
  type Verify,
} from 'react-inicis';
import type { PageConfig } from './row.js';

const config: PageConfig = JSON.parse(document.body.dataset['config'] ?? '{}');
// The delays between two tries are random. The rows do not wait for them.
Math.random = () => 0;

/** Refuses requests with `keepalive`, as some browsers do. */
const withoutKeepalive: typeof fetch = async (input, init) => {
  if (init?.keepalive) throw new TypeError('keepalive is refused');
  return fetch(input, init);
};
const ask = verifyAt<unknown>('/api/complete', {
  ...(config.verify === 'withoutKeepalive' && { fetch: withoutKeepalive }),
});
const ownResults = {
  undefined,
  null: null,
  error: { error: { reason: 'declined', message: '한도초과' } },
};
/** `verify` of the shop: `verifyAt`, or a function whose result is not the order. */
const verify: Verify<unknown> = async (...args) => {
  await ask(...args);
  const { verify: kind } = config;
  if (kind === 'hang') await new Promise(() => {});
  return kind === 'undefined' || kind === 'null' || kind === 'error' ? ownResults[kind] : 'paid';
};
const isOwn = /^(undefined|null|error|own|hang)$/.test(config.verify ?? '');
const verifyKey = verifyAt<unknown>('/api/billing-key');

async function createOrder(): Promise<Order> {
  const response = await fetch('/api/order', { method: 'POST' });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const order: Order = await response.json();
  if (config.isPrepared) await prepare(order);
  return order;
}

const post = (path: string, order: Pick<Order, 'merchantUid'>) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ merchantUid: order.merchantUid }),
  });

/** Registers the amount of an order. Rejects with the error of the shop's server. */
async function prepare(order: Order) {
  const response = await post('/api/prepare', order);
  if (response.ok) return;
  const { error } = await response.json();
  throw new PaymentError(error.reason, error.message, { code: error.code });
}

/** Handlers that tell the test about each outcome, and the shopper its text. */
function useHandlers(source: string) {
  const [text, setText] = useState('');
  const end = (outcome: string, words: string) => {
    console.info(`outcome: ${source}${outcome}`);
    setText(words);
  };
  const onFailure = (error: PaymentError) =>
    end(
      error.code === undefined ? error.reason : `${error.reason} ${error.code}`,
      shopperMessage(error, 'ko'),
    );
  return {
    text,
    handlers: {
      onPaid: () => end('paid', '결제 완료'),
      onIssued: () => end('issued', '카드 등록 완료'),
      onAwaitingDeposit: () => end('deposit', '입금 대기'),
      onCancel: onFailure,
      onError: onFailure,
    },
  };
}

function Payment() {
  const { text, handlers } = useHandlers('');
  return (
    <>
      <InicisCheckout
        order={createOrder}
        buyer={{ tel: '010-1234-5678', name: '김구매' }}
        method={config.method ?? 'card'}
        verify={isOwn ? verify : ask}
        {...handlers}
      >
        결제하기
      </InicisCheckout>
      <p>{text}</p>
    </>
  );
}

function BillingKey() {
  const { text, handlers } = useHandlers('');
  const { mutate, phase, isPending } = useBillingKey({ verify: verifyKey, ...handlers });
  const onClick = async () => {
    const order = await createOrder();
    const response = await post('/api/customer-uid', order);
    const { customerUid } = await response.json();
    mutate({ customerUid, order, buyer: { tel: '010-1234-5678', name: '김구매' } });
  };
  return (
    <>
      <button data-phase={phase} aria-busy={isPending} onClick={() => void onClick()}>
        결제하기
      </button>
      <p>{text}</p>
    </>
  );
}

function PaymentReturn() {
  const { text, handlers } = useHandlers('return ');
  const { data } = usePaymentReturn({ verify: isOwn ? verify : ask, ...handlers });
  // No handler runs if another tab has reported the payment.
  return <p>{data && 'paid' in data ? '결제 완료' : text}</p>;
}

function BillingKeyReturn() {
  const { text, handlers } = useHandlers('return ');
  useBillingKeyReturn({ verify: verifyKey, ...handlers });
  return <p>{text}</p>;
}

function Shop() {
  const [isOpen, setIsOpen] = useState(true);
  const content = config.isBillingKey ? (
    <>
      <BillingKey />
      <BillingKeyReturn />
      <PaymentReturn />
    </>
  ) : (
    <>
      <Payment />
      <PaymentReturn />
    </>
  );
  return (
    <>
      {isOpen && (
        <InicisProvider
          userCode="imp00000000"
          pg="html5_inicis"
          billing={{ pg: 'html5_inicis.INIBillTst' }}
        >
          {content}
        </InicisProvider>
      )}
      <button id="mount" onClick={() => setIsOpen(!isOpen)}>
        {isOpen ? 'unmount' : 'mount'}
      </button>
    </>
  );
}

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <Shop />
    </StrictMode>,
  );
