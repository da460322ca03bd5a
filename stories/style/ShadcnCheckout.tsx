import { Button } from '@/components/ui/button';
import { Loader2 } from 'lucide-react';
import { InicisCheckout, type InicisCheckoutProps } from 'react-inicis';

/** Checkout button that is the button of shadcn/ui. */
export default function ShadcnCheckout<T>(props: InicisCheckoutProps<T>) {
  return (
    <InicisCheckout
      {...props}
      render={(button, phase) => (
        <Button {...button} size="lg" variant={phase === 'failed' ? 'destructive' : 'default'}>
          {button['aria-busy'] && <Loader2 className="animate-spin" />}
          {button.children}
        </Button>
      )}
    />
  );
}
