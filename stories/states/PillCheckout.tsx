import type { ButtonHTMLAttributes } from 'react';
import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';

interface PillButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone: 'quiet' | 'loud';
}

/** Example button of a design system. */
const PillButton = ({ tone, ...button }: PillButtonProps) => (
  <button {...button} type="button" className={`pill ${tone}`} />
);

/**
 * Checkout button that looks like the design system's button. `render` passes all props to that
 * button.
 */
export default function PillCheckout<T>(props: InicisCheckoutProps<T>) {
  return <InicisCheckout {...props} render={<PillButton tone="loud" />} />;
}
