import { Button, Loader } from '@mantine/core';
import {
  InicisCheckout,
  type CheckoutButtonProps,
  type InicisCheckoutProps,
  type Phase,
} from 'react-inicis';

/** Colour of the button in each phase that needs another one. */
const colours: Partial<Record<Phase, string>> = {
  done: 'teal.9',
  failed: 'red.9',
  unknown: 'red.9',
};

/**
 * Renders Mantine's button. Without `loading` and `disabled`, because a disabled button loses the
 * focus. A second click does nothing anyway.
 */
export function renderMantineButton(button: CheckoutButtonProps, phase: Phase) {
  return (
    <Button
      {...button}
      size="md"
      radius="md"
      color={colours[phase] ?? 'indigo.8'}
      disabled={false}
      leftSection={button['aria-busy'] && <Loader size="xs" color="currentColor" />}
    />
  );
}

/** Checkout button that is a button of Mantine. */
export default function MantineCheckout<T>(props: InicisCheckoutProps<T>) {
  return <InicisCheckout {...props} render={renderMantineButton} />;
}
