import type { PaymentError } from '../../core/error.js';
import type { PaymentStep } from './FlowCallbacks.js';

/**
 * Phase of a payment. `done` means that `verify` has resolved: the payment is paid, the billing key
 * is issued, or a deposit is awaited. `failed` means that this click ended without a payment of the
 * order: nothing was paid, the payment does not match its order, or an earlier payment is paid
 * (`paidBefore`). `unknown` means that the shopper may have paid: your server has not said yet how the
 * payment ended, and the kit keeps asking.
 */
export type Phase = 'idle' | PaymentStep | 'done' | 'cancelled' | 'failed' | 'unknown';

/** Returns the phase of a payment that has ended with an error. */
export function phaseOfError({ reason }: PaymentError): Phase {
  if (reason === 'cancelled') return 'cancelled';
  return reason === 'interrupted' ? 'unknown' : 'failed';
}
