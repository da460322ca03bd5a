import { useRef, useState, type ReactNode } from 'react';
import {
  InicisCheckout,
  shopperMessage,
  type MethodOptions,
  type PaymentRequest,
} from 'react-inicis';
import { buyer, createOrder, order, required, verify } from '../sampleOrder.js';

// An order, a buyer and a server to ask: that is a button.
export const shortest = <InicisCheckout order={order} buyer={buyer} verify={verify} />;

// The order is made when the shopper clicks.
export const orderOnClick = <InicisCheckout order={() => order} buyer={buyer} verify={verify} />;
export const orderFromServer = <InicisCheckout {...required} order={createOrder} />;
export const orderFromAsync = <InicisCheckout {...required} order={async () => createOrder()} />;

// A request that was built elsewhere is spread.
export const spread = (request: PaymentRequest) => <InicisCheckout {...request} verify={verify} />;

// A prop after the spread replaces what the request says.
export const spreadAndMore = (request: PaymentRequest) => (
  <InicisCheckout {...request} redirectUrl="/orders/done" verify={verify} />
);

// Options of the chosen method.
export const phoneBill = <InicisCheckout {...required} method="phone" digital={false} />;
export const cardOptions = <InicisCheckout {...required} installments={[2, 3]} easyPay={false} />;
export const directCard = (
  <InicisCheckout {...required} directCard={{ code: '366', quota: 0 }} easyPay />
);

// An option that depends on something.
export const monthsOrNot = (many: boolean) => (
  <InicisCheckout {...required} installments={many ? [3] : undefined} />
);

// A method that the shopper changes.
export function ChangingMethod() {
  const [method, setMethod] = useState<'card' | 'vbank'>('card');
  return <InicisCheckout {...required} method={method} onFocus={() => setMethod('vbank')} />;
}

// A method that the shopper changes together with its options.
export function ChangingOptions() {
  const [method] = useState<'card' | 'vbank'>('card');
  const options: MethodOptions = method === 'card' ? { method, installments: [3] } : { method };
  return <InicisCheckout {...required} {...options} />;
}

// It is a button, and takes what a button takes.
export const attributes = (
  <InicisCheckout
    {...required}
    id="pay"
    className="primary"
    style={{ width: '100%' }}
    disabled
    aria-describedby="total"
    data-testid="pay"
    form="checkout"
  >
    32,000원 결제
  </InicisCheckout>
);

// `onClick` comes first, and may stop the payment.
export const stoppable = (isValid: () => boolean) => (
  <InicisCheckout {...required} onClick={(event) => isValid() || event.preventDefault()} />
);

// A ref reaches the button.
export function Focusable() {
  const button = useRef<HTMLButtonElement>(null);
  return <InicisCheckout ref={button} {...required} onCancel={() => button.current?.focus()} />;
}
export const refAsFunction = <InicisCheckout {...required} ref={(button) => button?.focus()} />;

// A design system's own button, as an element.
const Button = ({ children }: { color: 'blue'; children?: ReactNode }) => (
  <button type="button">{children}</button>
);
export const renderElement = <InicisCheckout {...required} render={<Button color="blue" />} />;

// The same as a function, with the props and where the payment stands.
export const renderFunction = (
  <InicisCheckout
    {...required}
    render={(props, phase) => (
      <button {...props}>{phase === 'verifying' ? '확인 중' : props.children}</button>
    )}
  />
);

// Every end has a handler; an error has words for the shopper.
export const everyEnd = (say: (text: string) => void) => (
  <InicisCheckout
    {...required}
    onPaid={({ orderNo }) => say(orderNo)}
    onAwaitingDeposit={({ bankName, number, amount }) => say(`${bankName} ${number} ${amount}`)}
    onCancel={(error) => say(error.reason)}
    onError={(error) => say(shopperMessage(error, 'ko'))}
  />
);

// Handlers may be absent.
export const handlerOrNot = (onPaid?: () => void) => (
  <InicisCheckout {...required} onPaid={onPaid} />
);
