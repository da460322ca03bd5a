import { isCardRegistration } from '../client/decode/isCardRegistration.js';
import type { Payment } from '../client/decode/payment.js';
import type { AcceptanceRules } from './compareTerms.js';

/**
 * Returns the amount of a payment that the gateway still holds, in won. It is 0 for unpaid payments,
 * for registered cards, and for payments of a test channel that the client does not accept.
 */
export function heldAmount(payment: Payment, { client }: Pick<AcceptanceRules, 'client'>): number {
  const { amount, cancelAmount, sandbox, wasPaid } = payment;
  const isReal = !isCardRegistration(payment) && (client.sandbox || sandbox !== true);
  return wasPaid && isReal ? amount - cancelAmount : 0;
}
