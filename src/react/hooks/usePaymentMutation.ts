'use client';

import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { PaymentError } from '../../core/error.js';
import { useInicis } from '../context.js';
import { whenLoaded } from '../flow/loadFlow.js';
import { phaseOfError, type Phase } from './Phase.js';
import { useOneAtATime } from './useOneAtATime.js';
import { usePaymentFlow, type PaymentFlowOptions } from './usePaymentFlow.js';
import { useReport } from './useReport.js';
import { withLateEnd } from './withLateEnd.js';

/**
 * Result of TanStack Query's `useMutation`, with the phase of the payment and functions for its script
 * and its outcome. If the outcome of a payment is unknown, `status` is `error` and the reason is
 * `interrupted`. The kit then keeps asking your server: when the end is known, `status`, `data` and
 * `error` change to it, and the handlers run. The promise of `mutateAsync` stays rejected.
 */
export type PaymentMutation<Result, Request> = UseMutationResult<Result, PaymentError, Request> & {
  /** Current phase of the payment, for texts and styles. */
  phase: Phase;
  /**
   * True after 10 seconds of the phase `verifying`. Tell the shopper then that the answer is late and that
   * the page must stay open.
   */
  isSlow: boolean;
  /**
   * Loads PortOne's script and the channel list now, so that a click opens the window faster.
   */
  preload: () => void;
  /** Asks your server now about payments whose outcome is unknown. Never rejects. */
  recheck: () => Promise<void>;
};

/** Returns a mutation that opens a payment window and verifies its result. */
export function usePaymentMutation<Result, Request extends object>(
  options: PaymentFlowOptions<Result, Request>,
): PaymentMutation<Result, Request> {
  const inicis = useInicis();
  const report = useReport(options);
  const { run, recheck, at, late } = usePaymentFlow(options, report);
  const original = useMutation<Result, PaymentError, Request>(
    { mutationFn: run, retry: false, networkMode: 'always', throwOnError: false, gcTime: 0 },
    inicis.client,
  );
  const mutateAsync = useOneAtATime(original.mutateAsync, report);
  const mutate = useCallback<typeof original.mutate>(
    (...args) => void mutateAsync(...args).catch(() => {}),
    [mutateAsync],
  );
  const preload = useCallback(() => whenLoaded((flow) => flow.prepareScript(inicis)), [inicis]);
  useEffect(() => whenLoaded(() => {}), []);

  const mutation = withLateEnd(original, late);
  // Ignore a step of the previous payment.
  const step = at.time < mutation.submittedAt ? 'preparing' : at.step;
  const phases = { idle: 'idle', pending: step, success: 'done' } as const;
  const phase =
    mutation.status === 'error' ? phaseOfError(mutation.error) : phases[mutation.status];
  const isSlow = phase === 'verifying' && at.isSlow;
  return { ...mutation, mutate, mutateAsync, preload, recheck, phase, isSlow };
}
