import type { ButtonHTMLAttributes } from 'react';
import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';

interface PillButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  tone: 'quiet' | 'loud';
}

/** A button as a design system may have it. */
const PillButton = ({ tone, ...button }: PillButtonProps) => (
  <button {...button} type="button" className={`pill ${tone}`} />
);

/** The checkout with the looks of a design system's button: `render` gives it all it needs. */
export default function PillCheckout<T>(props: InicisCheckoutProps<T>) {
  return <InicisCheckout {...props} render={<PillButton tone="loud" />} />;
}
