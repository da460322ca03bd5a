import type { ComponentProps } from 'react';
import { InicisCheckout, type InicisCheckoutProps, type Without } from 'react-inicis';
import { buyer, order, required, verify, type Paid } from '../sampleOrder.js';

type ShopButtonProps = Without<InicisCheckoutProps<Paid>, 'verify' | 'buyer'>;
const ShopButton = (props: ShopButtonProps) => (
  <InicisCheckout {...props} buyer={buyer} verify={verify} />
);

// @ts-expect-error: the shop's own server is asked, and no other
export const otherServer = <ShopButton order={order} verify={verify} />;

// @ts-expect-error: what the wrapper leaves open is still required
export const noOrder = <ShopButton />;

// @ts-expect-error: through a wrapper, a virtual account has no months either
export const months = <ShopButton order={order} method="vbank" installments={[3]} />;

// @ts-expect-error: and a phone bill must say what kind of goods it is
export const phone = <ShopButton order={order} method="phone" />;

// @ts-expect-error: the wrapper's server has a type
export const otherResult = <ShopButton order={order} onPaid={(no: string) => no} />;

// @ts-expect-error: what the wrapper does not fill in is missing
export const Forgetful = (props: ShopButtonProps) => <InicisCheckout {...props} buyer={buyer} />;

export const Plain = (props: Omit<InicisCheckoutProps<Paid>, 'verify'>) => (
  // @ts-expect-error: `Omit` forgets which options go together; `Without` keeps it
  <InicisCheckout {...props} verify={verify} />
);

export const Untyped = (props: ComponentProps<typeof InicisCheckout>) => (
  // @ts-expect-error: props taken from the component do not know what `verify` resolves with
  <InicisCheckout {...props} onPaid={({ orderNo }) => orderNo} />
);

// @ts-expect-error: a written type and the server's must agree
export const disagree = <InicisCheckout<string> {...required} />;

export const Flexible = (props: Partial<InicisCheckoutProps<Paid>>) => (
  // @ts-expect-error: what may be missing is not there
  <InicisCheckout {...props} />
);
