import type { Payment } from './payment.js';

/**
 * Returns true for the registration of a card in a payment window: it has the status paid and an amount,
 * but nothing was charged. The REST API registers a card without a payment, so a payment of the channel
 * `api` was charged: `POST /subscribe/payments/onetime` can charge a card and register it.
 */
export const isCardRegistration = ({
  customerUidUsage,
  channel,
}: Pick<Payment, 'customerUidUsage' | 'channel'>): boolean =>
  customerUidUsage === 'issue' && channel !== 'api';
