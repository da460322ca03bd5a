import { Button, Spinner } from '@radix-ui/themes';
import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';

/** Checkout button that is a button of Radix Themes. */
export default function RadixCheckout<T>(props: InicisCheckoutProps<T>) {
  return (
    <InicisCheckout
      {...props}
      render={(button, phase) => (
        <Button {...button} size="3" color={phase === 'failed' ? 'red' : 'indigo'}>
          {button['aria-busy'] && <Spinner />}
          {button.children}
        </Button>
      )}
    />
  );
}
