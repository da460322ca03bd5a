import type { CardCode, MethodOptions } from 'react-inicis';
import { cards, installments, interestFree, type Method } from '../offer.js';

/** What the shopper chose of a card. */
export interface CardChoice {
  /** Whether company and months are chosen in the window, not in the page. */
  inWindow: boolean;
  issuer: CardCode | '';
  /** 0 is a lump sum. */
  months: number;
}

/** What the shopper chose, as one value: a method with its own options and no other's. */
export function optionsOf(method: Method, { inWindow, issuer, months }: CardChoice): MethodOptions {
  switch (method) {
    case 'card': {
      // The page lists the easy pays itself.
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
