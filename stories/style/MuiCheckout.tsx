import Button, { type ButtonProps } from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import {
  InicisCheckout,
  type CheckoutButtonProps,
  type InicisCheckoutProps,
  type Phase,
} from 'react-inicis';

/** Colour of the button in each phase that needs another one. */
const colours: Partial<Record<Phase, ButtonProps['color']>> = {
  done: 'success',
  failed: 'error',
  unknown: 'error',
};

/**
 * Renders MUI's button. Without `loading` and `disabled`, because a disabled button loses the
 * focus. A second click does nothing anyway.
 */
export function renderMuiButton(button: CheckoutButtonProps, phase: Phase) {
  return (
    <Button
      {...button}
      variant="contained"
      size="large"
      color={colours[phase] ?? 'primary'}
      startIcon={button['aria-busy'] && <CircularProgress size={18} color="inherit" aria-hidden />}
    />
  );
}

/** Checkout button that is a button of MUI. */
export default function MuiCheckout<T>(props: InicisCheckoutProps<T>) {
  return <InicisCheckout {...props} render={renderMuiButton} />;
}
