import type { ComponentProps, ReactNode } from 'react';
import {
  InicisCheckout,
  usePayment,
  type PaymentHandlers,
  type InicisCheckoutProps,
  type PaymentRequest,
  type Without,
} from 'react-inicis';
import { buyer, order, verify, type Paid } from '../sampleOrder.js';

// A wrapper that adds nothing takes the props as they are.
export const Plain = (props: ComponentProps<typeof InicisCheckout>) => (
  <InicisCheckout {...props} className="primary" />
);

// The same, and its results keep their type.
export function Typed<T>(props: InicisCheckoutProps<T>) {
  return <InicisCheckout<T> {...props} className="primary" />;
}

// A wrapper that fills in the buyer and the server.
type ShopButtonProps = Without<InicisCheckoutProps<Paid>, 'verify' | 'buyer'>;
export const ShopButton = (props: ShopButtonProps) => (
  <InicisCheckout {...props} buyer={buyer} verify={verify} />
);

// Its users write what is left, with the rules of the methods kept.
export const shopPhoneBill = <ShopButton order={order} method="phone" digital />;
export const shopMonths = <ShopButton order={order} installments={[2, 3]} />;
export const shopPaid = <ShopButton order={order} onPaid={({ orderNo }) => orderNo} />;

// A wrapper that fills in the buyer only, whatever the server answers.
export function KnownBuyer<T>(props: Without<InicisCheckoutProps<T>, 'buyer'>) {
  return <InicisCheckout<T> {...props} buyer={buyer} />;
}
export const knownBuyer = (
  <KnownBuyer order={order} verify={verify} onPaid={({ orderNo }) => orderNo} />
);

// A wrapper with a prop of its own.
export const Labelled = ({ label, ...props }: ShopButtonProps & { label: ReactNode }) => (
  <ShopButton {...props}>{label}</ShopButton>
);
export const labelled = <Labelled order={order} label="주문하기" method="vbank" />;

// A wrapper that fixes the method needs no union.
export const VbankButton = (props: Pick<InicisCheckoutProps<Paid>, 'order' | 'onPaid'>) => (
  <ShopButton {...props} method="vbank" />
);

// A hook of the shop's own around the hook.
export const useShopPayment = (handlers: Omit<PaymentHandlers<Paid>, 'verify'>) =>
  usePayment({ verify, ...handlers });

// A function that completes a request, with the union kept.
export const withBuyer = (request: Without<PaymentRequest, 'buyer'>): PaymentRequest => ({
  ...request,
  buyer,
});
