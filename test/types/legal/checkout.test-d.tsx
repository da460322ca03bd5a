import { useRef, useState, type ReactNode } from 'react';
import {
  InicisCheckout,
  shopperMessage,
  type MethodOptions,
  type PaymentRequest,
} from 'react-inicis';
import { buyer, createOrder, order, required, verify } from '../sampleOrder.js';

// Only `order`, `buyer` and `verify` are required.
export const shortest = <InicisCheckout order={order} buyer={buyer} verify={verify} />;

// The order is created when the shopper clicks.
export const orderOnClick = <InicisCheckout order={() => order} buyer={buyer} verify={verify} />;
export const orderFromServer = <InicisCheckout {...required} order={createOrder} />;
export const orderFromAsync = <InicisCheckout {...required} order={async () => createOrder()} />;

// A request that other code has built can be spread.
export const spread = (request: PaymentRequest) => <InicisCheckout {...request} verify={verify} />;

// A prop after the spread replaces the option of the request.
export const spreadAndMore = (request: PaymentRequest) => (
  <InicisCheckout {...request} redirectUrl="/orders/done" verify={verify} />
);

// Options of the chosen method.
export const phoneBill = <InicisCheckout {...required} method="phone" digital={false} />;
export const cardOptions = <InicisCheckout {...required} installments={[2, 3]} easyPay={false} />;
export const directCard = (
  <InicisCheckout {...required} directCard={{ code: '366', quota: 0 }} easyPay />
);

// An option that is given under a condition.
export const monthsOrNot = (many: boolean) => (
  <InicisCheckout {...required} installments={many ? [3] : undefined} />
);

// A payment method that the shopper can change.
export function ChangingMethod() {
  const [method, setMethod] = useState<'card' | 'vbank'>('card');
  return <InicisCheckout {...required} method={method} onFocus={() => setMethod('vbank')} />;
}

// A payment method that the shopper can change, with its options.
export function ChangingOptions() {
  const [method] = useState<'card' | 'vbank'>('card');
  const options: MethodOptions = method === 'card' ? { method, installments: [3] } : { method };
  return <InicisCheckout {...required} {...options} />;
}

// The component accepts the attributes of a button.
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

// `onClick` is called first, and can stop the payment.
export const stoppable = (isValid: () => boolean) => (
  <InicisCheckout {...required} onClick={(event) => isValid() || event.preventDefault()} />
);

// A ref receives the button element.
export function Focusable() {
  const button = useRef<HTMLButtonElement>(null);
  return <InicisCheckout ref={button} {...required} onCancel={() => button.current?.focus()} />;
}
export const refAsFunction = <InicisCheckout {...required} ref={(button) => button?.focus()} />;

// The button of a design system, as an element.
const Button = ({ children }: { color: 'blue'; children?: ReactNode }) => (
  <button type="button">{children}</button>
);
export const renderElement = <InicisCheckout {...required} render={<Button color="blue" />} />;

// The button of a design system, as a function of the props and the phase.
export const renderFunction = (
  <InicisCheckout
    {...required}
    render={(props, phase) => (
      <button {...props}>{phase === 'verifying' ? '확인 중' : props.children}</button>
    )}
  />
);

// Every outcome has a handler, and an error has a message for the shopper.
export const everyEnd = (say: (text: string) => void) => (
  <InicisCheckout
    {...required}
    onPaid={({ orderNo }) => say(orderNo)}
    onAwaitingDeposit={({ bankName, number, amount }) => say(`${bankName} ${number} ${amount}`)}
    onCancel={(error) => say(error.reason)}
    onError={(error) => say(shopperMessage(error, 'ko'))}
  />
);

// Handlers can be undefined.
export const handlerOrNot = (onPaid?: () => void) => (
  <InicisCheckout {...required} onPaid={onPaid} />
);
