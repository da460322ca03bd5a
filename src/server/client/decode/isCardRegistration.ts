import type { Payment } from './payment.js';

/**
 * Returns true for the registration of a card: it has the status paid, but nothing was charged. In a
 * payment window it also has an amount. `POST /subscribe/payments/onetime` can register a card and charge
 * it, so an amount of the channel `api` was charged.
 */
export const isCardRegistration = ({
  customerUidUsage,
  channel,
  amount,
}: Pick<Payment, 'customerUidUsage' | 'channel' | 'amount'>): boolean =>
  customerUidUsage === 'issue' && (channel !== 'api' || amount === 0);
