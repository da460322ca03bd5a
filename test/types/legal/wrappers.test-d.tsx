import type { ComponentProps, ReactElement, ReactNode } from 'react';
import {
  InicisCheckout,
  usePayment,
  type PaymentHandlers,
  type InicisCheckoutProps,
  type MethodOptions,
  type PayMethod,
  type PaymentRequest,
  type Without,
} from 'react-inicis';
import { buyer, order, required, verify, type Paid } from '../sampleOrder.js';

// A wrapper with the props of the component.
export const Plain = (props: ComponentProps<typeof InicisCheckout>) => (
  <InicisCheckout {...props} className="primary" />
);

// A wrapper with the props of the component that keeps the type of the result.
export function Typed<T>(props: InicisCheckoutProps<T>) {
  return <InicisCheckout<T> {...props} className="primary" />;
}

// A wrapper that passes the buyer and `verify`.
type ShopButtonProps = Without<InicisCheckoutProps<Paid>, 'verify' | 'buyer'>;
export const ShopButton = (props: ShopButtonProps) => (
  <InicisCheckout {...props} buyer={buyer} verify={verify} />
);

// Its users pass the remaining props. The rules of the methods still apply.
export const shopPhoneBill = <ShopButton order={order} method="phone" digital />;
export const shopMonths = <ShopButton order={order} installments={[2, 3]} />;
export const shopPaid = <ShopButton order={order} onPaid={({ orderNo }) => orderNo} />;

// A wrapper that passes only the buyer, for any type of result.
export function KnownBuyer<T>(props: Without<InicisCheckoutProps<T>, 'buyer'>) {
  return <InicisCheckout<T> {...props} buyer={buyer} />;
}
export const knownBuyer = (
  <KnownBuyer order={order} verify={verify} onPaid={({ orderNo }) => orderNo} />
);

// A wrapper with an additional prop.
export const Labelled = ({ label, ...props }: ShopButtonProps & { label: ReactNode }) => (
  <ShopButton {...props}>{label}</ShopButton>
);
export const labelled = <Labelled order={order} label="주문하기" method="vbank" />;

// A wrapper with a fixed method, which needs no union type.
export const VbankButton = (props: Pick<InicisCheckoutProps<Paid>, 'order' | 'onPaid'>) => (
  <ShopButton {...props} method="vbank" />
);

// A custom hook that calls the hook.
export const useShopPayment = (handlers: Omit<PaymentHandlers<Paid>, 'verify'>) =>
  usePayment({ verify, ...handlers });

// A function that adds the buyer to a request and keeps the union type.
export const withBuyer = (request: Without<PaymentRequest, 'buyer'>): PaymentRequest => ({
  ...request,
  buyer,
});

// A method in a variable: the options of a phone bill include `digital`.
const optionsOf = (method: PayMethod): MethodOptions =>
  method === 'phone' ? { method, digital: false } : { method };
export const anyMethod = (method: PayMethod) => (
  <InicisCheckout {...required} {...optionsOf(method)} />
);

// A button of a design system whose `color` is not the attribute of HTML.
declare function ThemedButton(
  props: Omit<ComponentProps<'button'>, 'color'> & { color?: 'primary' | 'danger' | undefined },
): ReactElement;
export const themed = <InicisCheckout {...required} render={(p) => <ThemedButton {...p} />} />;
export const themedElement = (
  <InicisCheckout {...required} render={<ThemedButton color="primary" />} />
);
