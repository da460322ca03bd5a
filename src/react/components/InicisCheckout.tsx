'use client';

import {
  cloneElement,
  forwardRef,
  type ButtonHTMLAttributes,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
} from 'react';
import type { Locale } from '../../core/locale.js';
import type { LazyOrder, PaymentRequest, PaymentOptions } from '../../core/request.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import { useInicis } from '../context.js';
import { loadedFlow, whenLoaded } from '../flow/loadFlow.js';
import { usePayment } from '../hooks/usePayment.js';
import type { Phase } from '../flow/Phase.js';
import { attributesOf, requestOf } from './checkoutProps.js';

/**
 * Attributes of a `<button>`. Without `color`, which is no attribute of a button: design systems have a
 * prop of that name with another type.
 */
type ButtonAttributes = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'color'>;

/** Props that `render` must pass to a `<button>`. */
export type CheckoutButtonProps = ButtonAttributes & {
  ref: Ref<HTMLButtonElement>;
  'data-phase': Phase;
};

interface ButtonProps extends Omit<
  ButtonAttributes,
  keyof PaymentOptions | keyof PaymentHandlers<unknown> | 'type'
> {
  /**
   * Element that replaces the default `<button>`, for example one of your design system, or a
   * function that returns such an element. The element must pass the button's props to a real
   * `<button>`.
   */
  render?:
    | ReactElement<{ children?: ReactNode }>
    | ((props: CheckoutButtonProps, phase: Phase) => ReactElement)
    | undefined;
  /**
   * Content of the button.
   * @default 결제하기, or Pay if the provider's `locale` is `en`
   */
  children?: ReactNode;
}

/**
 * Props of `InicisCheckout`: the payment request, the handlers, and the attributes of a `<button>`. They
 * are a union with one member for each kind of payment method. A component that sets some props itself
 * removes them with `Without`, because `Omit` would merge the members.
 *
 * @example
 * import { InicisCheckout, verifyAt, type InicisCheckoutProps, type Without } from 'react-inicis';
 *
 * type PayButtonProps = Without<InicisCheckoutProps<unknown>, 'verify'>;
 *
 * const PayButton = (props: PayButtonProps) => (
 *   <InicisCheckout {...props} verify={verifyAt('/api/inicis/complete')} />
 * );
 */
// The request is last, so that TypeScript reports a missing `verify` and not a list of method types.
export type InicisCheckoutProps<T> = PaymentHandlers<T> & ButtonProps & PaymentRequest<LazyOrder>;

function Checkout<T>(props: InicisCheckoutProps<T>, ref: Ref<HTMLButtonElement>): ReactElement {
  const { locale, preload } = useInicis();
  const payment = usePayment<T>(props);
  const { phase, isPending } = payment;
  const { onClick, onPointerEnter, onFocus } = handlersOf(props);
  const preloadOnIntent = () => preload === 'intent' && payment.preload();
  const button: CheckoutButtonProps = {
    ...attributesOf(props),
    ref,
    type: 'button',
    'data-phase': phase,
    'aria-busy': isPending,
    // Not `disabled`, because the focus would move from the button to the body after a click.
    'aria-disabled': isPending || props['aria-disabled'],
    onClick: (event) => {
      if (isPending) return event.preventDefault();
      onClick?.(event);
      if (!event.defaultPrevented) payment.mutate(requestOf(props));
      preventSubmit(event);
      adviseOnProps(props, locale);
    },
    onPointerEnter: (event) => {
      onPointerEnter?.(event);
      preloadOnIntent();
    },
    onFocus: (event) => {
      onFocus?.(event);
      preloadOnIntent();
    },
    children: props.children ?? (locale === 'ko' ? '결제하기' : 'Pay'),
  };
  // An idle button has no status: a page can have thousands of buttons.
  const Status = phase === 'idle' ? undefined : loadedFlow()?.PaymentStatus;
  return (
    <>
      {renderButton(props.render, button, phase)}
      {Status && <Status payment={payment} handlers={props} locale={locale} />}
    </>
  );
}

/** Returns the props with the handlers of the element in `render`, which a design system can set. */
const handlersOf = (props: ButtonProps): ButtonProps => ({
  ...props,
  ...(props.render && typeof props.render !== 'function' && props.render.props),
});

/**
 * Stops a button that pays from submitting its form, because a function of `render` can set its type. A
 * button that calls `onClick` later has no element any more.
 */
const preventSubmit = (event: MouseEvent<HTMLButtonElement>) =>
  event.currentTarget?.type !== 'button' && event.preventDefault();

/** Warns the developer, in development only, about props that look like misspelt options. */
const adviseOnProps = (props: object, locale: Locale) =>
  whenLoaded((flow) => flow.adviseDeveloper((advice) => advice.adviseOnProps(props, locale)));

function renderButton(render: ButtonProps['render'], button: CheckoutButtonProps, phase: Phase) {
  if (typeof render === 'function') return render(button, phase);
  if (!render) return <button {...button} />;
  const { onClick, onPointerEnter, onFocus } = button;
  const attributes = { ...button, ...render.props, onClick, onPointerEnter, onFocus };
  // A button that pays must not submit its form. A design system can have other types.
  if (/^(submit|reset)$/.test(attributes.type ?? '')) attributes.type = 'button';
  return cloneElement(render, attributes);
}

/**
 * Renders a payment button. A click opens the payment window; then `verify` asks your server, and
 * `onPaid` gets the result. `onClick` runs before the payment: call `event.preventDefault()` in it
 * to stop the payment. Errors are passed to `onError`; the button never throws them.
 *
 * @example
 * <InicisCheckout
 *   order={() => createOrder(cart)}
 *   buyer={{ tel: '010-1234-5678' }}
 *   installments={[2, 3]}
 *   verify={verifyAt<{ orderNo: string }>('/api/inicis/complete')}
 *   onPaid={({ orderNo }) => navigate(`/orders/${orderNo}`)}
 *   onError={(error) => toast(shopperMessage(error, 'ko'))}
 * />
 */
export const InicisCheckout = /* @__PURE__ */ forwardRef(Checkout) as <T>(
  props: InicisCheckoutProps<T> & RefAttributes<HTMLButtonElement>,
) => ReactElement;
