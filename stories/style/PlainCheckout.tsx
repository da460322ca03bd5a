import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';

/** Checkout button with a class. The style sheet selects the attribute `data-phase`. */
export default function PlainCheckout<T>(props: InicisCheckoutProps<T>) {
  return <InicisCheckout {...props} className="pay-button" />;
}
