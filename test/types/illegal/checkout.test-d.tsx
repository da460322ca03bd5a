import { useRef } from 'react';
import { InicisCheckout } from 'react-inicis';
import { buyer, order, required, verify } from '../sampleOrder.js';

const chosen = { code: '366', quota: 0 };
const cards = { only: ['366'] };

// @ts-expect-error: `verify` is required; a prototype without a server passes `acceptUnverified`
export const noVerify = <InicisCheckout order={order} buyer={buyer} />;

// @ts-expect-error: an order is required
export const noOrder = <InicisCheckout buyer={buyer} verify={verify} />;

// @ts-expect-error: the gateway refuses a payment without a phone number
export const noBuyer = <InicisCheckout order={order} verify={verify} />;

// @ts-expect-error: an amount is a number of won
export const textAmount = <InicisCheckout {...required} order={{ ...order, amount: '32000' }} />;

// @ts-expect-error: the function must return an order
export const lazyNumber = <InicisCheckout {...required} order={() => 32000} />;

// @ts-expect-error: a promise is not a lazy order, because it was created before the click
export const promisedOrder = <InicisCheckout {...required} order={Promise.resolve(order)} />;

// @ts-expect-error: a virtual account has no installments
export const vbankMonths = <InicisCheckout {...required} method="vbank" installments={[3]} />;

// @ts-expect-error: `directCard` already contains the months
export const twice = <InicisCheckout {...required} directCard={chosen} installments={[3]} />;

// @ts-expect-error: `directCard` excludes a card list
export const listed = <InicisCheckout {...required} directCard={chosen} cards={cards} />;

// @ts-expect-error: a phone-bill payment requires `digital`, the kind of goods
export const phoneUnsaid = <InicisCheckout {...required} method="phone" />;

// @ts-expect-error: only a phone-bill payment has `digital`
export const digitalCard = <InicisCheckout {...required} method="card" digital />;

// @ts-expect-error: unknown payment method
export const unknownMethod = <InicisCheckout {...required} method="bitcoin" />;

// @ts-expect-error: the channel of the old ActiveX module is refused
export const activeX = <InicisCheckout {...required} pg="inicis.x" />;

// @ts-expect-error: the button is never a submit button, which would submit the form around it
export const submit = <InicisCheckout {...required} type="submit" />;

// @ts-expect-error: misspelt attribute; the editor suggests `onClick`
export const misspelt = <InicisCheckout {...required} onClik={() => {}} />;

// @ts-expect-error: `href` is an attribute of a link, not of a button
export const link = <InicisCheckout {...required} href="/checkout" />;

// @ts-expect-error: `onError` is called with a `PaymentError`, not with the event of an image
export const eventError = <InicisCheckout {...required} onError={(e) => e.currentTarget} />;

// @ts-expect-error: a virtual account is not a payment, so it has no `impUid`
export const depositAsPaid = <InicisCheckout {...required} onAwaitingDeposit={(a) => a.impUid} />;

// @ts-expect-error: `render` is an element or a function, not a tag name
export const renderName = <InicisCheckout {...required} render="a" />;

// @ts-expect-error: the function must return an element
export const renderText = <InicisCheckout {...required} render={() => 'Pay'} />;

export function DivRef() {
  const div = useRef<HTMLDivElement>(null);
  // @ts-expect-error: the ref is a button element
  return <InicisCheckout ref={div} {...required} />;
}
