import { createContext, useContext } from 'react';
import type { PaymentError, Phase } from 'react-inicis';
import type { OrderRequest } from '../../shared/requests.js';
import type { PaymentChoice } from './paymentOptions.js';

/** Purchase that the shopper confirmed in the checkout. */
export interface Purchase {
  order: OrderRequest;
  choice: PaymentChoice;
}

/** The payment of this page: the one that began here, or the one that a phone came back from. */
export interface CurrentPayment {
  /** Order number, as soon as the order is placed. */
  merchantUid: string | null;
  phase: Phase;
  isSlow: boolean;
  error: PaymentError | null;
  /** Text about the error, for the shopper. */
  message: string | null;
  preload: () => void;
  pay: (purchase: Purchase) => void;
  /** Asks the server now about payments whose outcome is unknown. */
  recheck: () => Promise<void>;
}

export const PaymentContext = createContext<CurrentPayment | null>(null);

export function useCurrentPayment(): CurrentPayment {
  const payment = useContext(PaymentContext);
  if (!payment) throw new Error('PaymentProvider is missing');
  return payment;
}
