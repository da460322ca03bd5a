import type { UseMutationResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { PaymentStep } from '../flow/FlowCallbacks.js';

/**
 * Phase of a payment. `done` means that `verify` has resolved: the payment is paid, the billing key
 * is issued, or a deposit is awaited.
 */
export type Phase = 'idle' | PaymentStep | 'done' | 'cancelled' | 'failed';

type Outcome = Pick<UseMutationResult<unknown, PaymentError>, 'status' | 'error'>;

/**
 * Returns the phase for the state of a mutation. `step` is the current step of a running payment.
 */
export function phaseOf({ status, error }: Outcome, step: PaymentStep): Phase {
  const phases: Record<typeof status, Phase> = {
    idle: 'idle',
    pending: step,
    success: 'done',
    error: error?.reason === 'cancelled' ? 'cancelled' : 'failed',
  };
  return phases[status];
}
