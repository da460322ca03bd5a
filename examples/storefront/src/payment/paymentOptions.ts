import type { CardCode, MethodOptions } from 'react-inicis';
import { cards, installments, interestFree, type Method } from '../../shared/offer.js';

/** Choices of the shopper about the payment. */
export interface PaymentChoice {
  method: Method;
  /** True if the shopper chooses card company and months in the payment window. */
  inWindow: boolean;
  issuer: CardCode | '';
  /** Number of installment months; 0 is a lump sum. */
  months: number;
}

/** Returns the choice as payment options. Each method has only its own options. */
export function paymentOptions({ method, inWindow, issuer, months }: PaymentChoice): MethodOptions {
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
