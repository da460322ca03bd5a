import type { PaymentError } from '../../core/error.js';

/**
 * Returns true if the error is an outcome of the payment. `interrupted` and `api` are not, because
 * they mean that the outcome is unknown.
 */
export const isFinal = ({ reason }: PaymentError): boolean =>
  reason !== 'interrupted' && reason !== 'api';
