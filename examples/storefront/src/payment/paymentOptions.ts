import type { MethodOptions } from 'react-inicis';
import { cards, installments, interestFree } from '../../shared/offer.js';
import type { CheckoutValues } from '../checkout/checkoutSchema.js';

type Choice = Pick<CheckoutValues, 'method' | 'inWindow' | 'issuer' | 'months'>;

/** Returns the choices as payment options. Each method has only its own options. */
export function paymentOptions({ method, inWindow, issuer, months }: Choice): MethodOptions {
  switch (method) {
    case 'card': {
      // Easy pays are hidden in the window, because the page lists them.
      const shared = { method, interestFree, easyPay: false };
      if (inWindow || !issuer) return { ...shared, installments, cards };
      return { ...shared, directCard: { code: issuer, quota: months } };
    }
    case 'phone':
      return { method, digital: false };
    default:
      return { method };
  }
}
