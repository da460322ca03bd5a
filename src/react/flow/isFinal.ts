import type { PaymentError } from '../../core/error.js';

/** Returns true if an error says how the payment ended, and not only that it is not known yet. */
export const isFinal = ({ reason }: PaymentError): boolean =>
  reason !== 'interrupted' && reason !== 'api';
