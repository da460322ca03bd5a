import {
  cloneElement,
  forwardRef,
  type ButtonHTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
} from 'react';
import { progressMessage, shopperMessage } from '../../core/messages.js';
import { isAwaitingDeposit } from '../../core/receipt.js';
import type { LazyOrder, PaymentRequest, PaymentOptions } from '../../core/request.js';
import type { PaymentHandlers } from '../handlers/PaymentHandlers.js';
import { useInicis } from '../context.js';
import { usePayment } from '../hooks/usePayment.js';
import type { Phase } from '../hooks/Phase.js';
import { attributesOf, requestOf } from './checkoutProps.js';

/** Props that the button passes to the element that is rendered. */
export type CheckoutButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  ref: Ref<HTMLButtonElement>;
  'data-phase': Phase;
};

interface ButtonProps extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  keyof PaymentOptions | keyof PaymentHandlers<unknown> | 'type'
> {
  /**
   * Another element for the button, from a design system; or a function that makes one. It gets
   * the props of the button, and must pass them on to a real `<button>`.
   */
  render?:
    | ReactElement<{ children?: ReactNode }>
    | ((props: CheckoutButtonProps, phase: Phase) => ReactElement)
    | undefined;
  /** @default 결제하기, or Pay */
  children?: ReactNode;
}

/** Props of the button: a payment's options and handlers, and the attributes of a button. */
// The options last: a compiler then says that `verify` is missing, and not which method it tried.
export type InicisCheckoutProps<T> = PaymentHandlers<T> & ButtonProps & PaymentRequest<LazyOrder>;

const offScreen = {
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;

function Checkout<T>(props: InicisCheckoutProps<T>, ref: Ref<HTMLButtonElement>): ReactElement {
  const { locale, preload } = useInicis();
  const payment = usePayment<T>(props);
  const { phase, error, data, isPending } = payment;
  const { render, children, onClick, onPointerEnter, onFocus } = props;
  const preloadOnIntent = () => preload === 'intent' && payment.preload();

  const button: CheckoutButtonProps = {
    ...attributesOf(props),
    ref,
    type: 'button',
    'data-phase': phase,
    'aria-busy': isPending,
    // Not `disabled`: the shopper who has just pressed it would lose the focus to the body.
    'aria-disabled': isPending || props['aria-disabled'],
    onClick: (event) => {
      if (isPending) return event.preventDefault();
      onClick?.(event);
      if (!event.defaultPrevented) payment.mutate(requestOf(props));
    },
    onPointerEnter: (event) => {
      onPointerEnter?.(event);
      preloadOnIntent();
    },
    onFocus: (event) => {
      onFocus?.(event);
      preloadOnIntent();
    },
    children: children ?? (locale === 'ko' ? '결제하기' : 'Pay'),
  };
  const status = isAwaitingDeposit(data) ? 'deposit' : phase;
  return (
    <>
      {renderButton(render, button, phase)}
      <span role="status" style={offScreen}>
        {error ? shopperMessage(error, locale) : progressMessage(status, locale)}
      </span>
    </>
  );
}

function renderButton(render: ButtonProps['render'], button: CheckoutButtonProps, phase: Phase) {
  if (typeof render === 'function') return render(button, phase);
  return render ? cloneElement(render, { ...button, ...render.props }) : <button {...button} />;
}

/**
 * Renders a button that takes a payment: a click opens the payment window, `verify` asks your server,
 * and `onPaid` gets what it said. `onClick` comes first, and `preventDefault()` there stops the payment.
 *
 * @example
 * <InicisCheckout
 *   order={() => createOrder(cart)}
 *   buyer={{ tel: '010-1234-5678' }}
 *   installments={[2, 3]}
 *   verify={verifyAt<{ orderNo: string }>('/api/inicis/complete')}
 *   onPaid={({ orderNo }) => navigate(`/orders/${orderNo}`)}
 * />
 */
export const InicisCheckout = /* @__PURE__ */ forwardRef(Checkout) as <T>(
  props: InicisCheckoutProps<T> & RefAttributes<HTMLButtonElement>,
) => ReactElement;
