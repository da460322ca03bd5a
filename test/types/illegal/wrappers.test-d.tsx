import type { ComponentProps } from 'react';
import {
  InicisCheckout,
  type InicisCheckoutProps,
  type MethodOptions,
  type PayMethod,
  type Without,
} from 'react-inicis';
import { buyer, order, required, verify, type Paid } from '../sampleOrder.js';

type ShopButtonProps = Without<InicisCheckoutProps<Paid>, 'verify' | 'buyer'>;
const ShopButton = (props: ShopButtonProps) => (
  <InicisCheckout {...props} buyer={buyer} verify={verify} />
);

// @ts-expect-error: the wrapper has no `verify` prop, because it always uses the server of the shop
export const otherServer = <ShopButton order={order} verify={verify} />;

// @ts-expect-error: `order` is still required
export const noOrder = <ShopButton />;

// @ts-expect-error: a virtual account has no installments in a wrapper, too
export const months = <ShopButton order={order} method="vbank" installments={[3]} />;

// @ts-expect-error: a phone-bill payment requires `digital` in a wrapper, too
export const phone = <ShopButton order={order} method="phone" />;

// @ts-expect-error: the result type of the wrapper's `verify` is fixed
export const otherResult = <ShopButton order={order} onPaid={(no: string) => no} />;

// @ts-expect-error: `verify` is missing, because the wrapper does not add it
export const Forgetful = (props: ShopButtonProps) => <InicisCheckout {...props} buyer={buyer} />;

export const Plain = (props: Omit<InicisCheckoutProps<Paid>, 'verify'>) => (
  // @ts-expect-error: `Omit` loses the union of the methods; `Without` keeps it
  <InicisCheckout {...props} verify={verify} />
);

export const Untyped = (props: ComponentProps<typeof InicisCheckout>) => (
  // @ts-expect-error: with `ComponentProps` the result type of `verify` is unknown
  <InicisCheckout {...props} onPaid={({ orderNo }) => orderNo} />
);

// @ts-expect-error: the type argument must be the result type of `verify`
export const disagree = <InicisCheckout<string> {...required} />;

export const Flexible = (props: Partial<InicisCheckoutProps<Paid>>) => (
  // @ts-expect-error: required props may be missing in a `Partial`
  <InicisCheckout {...props} />
);

export const anyMethod = (method: PayMethod) => (
  // @ts-expect-error: a phone bill needs `digital`; `MethodOptions` says so for each method
  <InicisCheckout {...required} method={method} />
);

// @ts-expect-error: the options of a phone bill without `digital`
export const phoneOptions: MethodOptions = { method: 'phone' };

// @ts-expect-error: `color` is no attribute of a button; it belongs to the element of `render`
export const colored = <InicisCheckout {...required} color="primary" />;
