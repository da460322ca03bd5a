import { useRef } from 'react';
import { InicisCheckout } from 'react-inicis';
import { buyer, order, required, verify } from '../sampleOrder.js';

const chosen = { code: '366', quota: 0 };
const cards = { only: ['366'] };

// @ts-expect-error: somebody must ask the server; `acceptUnverified` says so where nobody does
export const noVerify = <InicisCheckout order={order} buyer={buyer} />;

// @ts-expect-error: there is nothing to pay
export const noOrder = <InicisCheckout buyer={buyer} verify={verify} />;

// @ts-expect-error: the gateway refuses a payment without a phone number
export const noBuyer = <InicisCheckout order={order} verify={verify} />;

// @ts-expect-error: an amount is a number of won
export const textAmount = <InicisCheckout {...required} order={{ ...order, amount: '32000' }} />;

// @ts-expect-error: a lazy order is an order in the end
export const lazyNumber = <InicisCheckout {...required} order={() => 32000} />;

// @ts-expect-error: a promise is not lazy: it was made before the click
export const promisedOrder = <InicisCheckout {...required} order={Promise.resolve(order)} />;

// @ts-expect-error: a virtual account has no months
export const vbankMonths = <InicisCheckout {...required} method="vbank" installments={[3]} />;

// @ts-expect-error: a chosen card already has its months
export const twice = <InicisCheckout {...required} directCard={chosen} installments={[3]} />;

// @ts-expect-error: a chosen card leaves no list to choose from
export const listed = <InicisCheckout {...required} directCard={chosen} cards={cards} />;

// @ts-expect-error: a phone bill must say what kind of goods it is
export const phoneUnsaid = <InicisCheckout {...required} method="phone" />;

// @ts-expect-error: no other method says it
export const digitalCard = <InicisCheckout {...required} method="card" digital />;

// @ts-expect-error: no such method
export const unknownMethod = <InicisCheckout {...required} method="bitcoin" />;

// @ts-expect-error: the ActiveX era's channel is refused
export const activeX = <InicisCheckout {...required} pg="inicis.x" />;

// @ts-expect-error: it would submit the form around it; the button is never a submit button
export const submit = <InicisCheckout {...required} type="submit" />;

// @ts-expect-error: no such attribute; the editor says `onClick`
export const misspelt = <InicisCheckout {...required} onClik={() => {}} />;

// @ts-expect-error: a link's attribute on a button
export const link = <InicisCheckout {...required} href="/checkout" />;

// @ts-expect-error: the kit's `onError` gets a payment's error, not an image's event
export const eventError = <InicisCheckout {...required} onError={(e) => e.currentTarget} />;

// @ts-expect-error: an account to pay into is not a payment
export const depositAsPaid = <InicisCheckout {...required} onAwaitingDeposit={(a) => a.impUid} />;

// @ts-expect-error: an element or a function, and not a component's name
export const renderName = <InicisCheckout {...required} render="a" />;

// @ts-expect-error: a function makes an element
export const renderText = <InicisCheckout {...required} render={() => 'Pay'} />;

export function DivRef() {
  const div = useRef<HTMLDivElement>(null);
  // @ts-expect-error: the ref is of a button
  return <InicisCheckout ref={div} {...required} />;
}
