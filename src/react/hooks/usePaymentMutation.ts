'use client';

import {
  MutationObserver,
  type UseMutateFunction,
  type UseMutationResult,
} from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { PaymentError } from '../../core/error.js';
import { useInicis, type Inicis } from '../context.js';
import { whenLoaded } from '../flow/loadFlow.js';
import { phaseOfError, type Phase } from '../flow/Phase.js';
import { oneAtATime } from './oneAtATime.js';
import { reportOutcome } from './reportOutcome.js';
import { useLatest } from './useLatest.js';
import { usePaymentFlow, type LatestOptions, type PaymentFlowOptions } from './usePaymentFlow.js';
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
  const latest = useLatest({ ...options, inicis });
  const { run, recheck, at, late } = usePaymentFlow(latest, inicis, options.kind);
  const [{ functions, subscribe, getResult }] = useState(() => createMutation(run, inicis, latest));
  const result = useSyncExternalStore(subscribe, getResult, getResult);
  useEffect(() => void latest.current.load().catch(() => {}), [latest]);
  return useMemo(() => {
    const mutation = withLateEnd(result, late);
    // Ignore a step of the previous payment.
    const step = at.time < mutation.submittedAt ? 'preparing' : at.step;
    const phases = { idle: 'idle', pending: step, success: 'done' } as const;
    const phase =
      mutation.status === 'error' ? phaseOfError(mutation.error) : phases[mutation.status];
    const isSlow = phase === 'verifying' && at.isSlow;
    return { ...mutation, ...functions, recheck, phase, isSlow };
  }, [result, late, at, functions, recheck]);
}

/**
 * Creates the mutation of a hook. It is the observer of `useMutation`, which would set its options and
 * copy its result in each render of a button.
 */
function createMutation<Result, Request>(
  run: (request: Request) => Promise<Result>,
  { client }: Inicis,
  latest: LatestOptions<Result, Request>,
) {
  const observer = new MutationObserver<Result, PaymentError, Request>(client, {
    mutationFn: run,
    retry: false,
    networkMode: 'always',
    throwOnError: false,
    gcTime: 0,
  });
  const start = observer.getCurrentResult().mutate;
  const mutateAsync = oneAtATime(start, (answer) => reportOutcome(latest, answer));
  const mutate: UseMutateFunction<Result, PaymentError, Request> = (...args) =>
    void mutateAsync(...args).catch(() => {});
  const preload = () => whenLoaded((flow) => flow.prepareScript(latest.current.inicis));
  return {
    functions: { mutate, mutateAsync, preload },
    subscribe: observer.subscribe,
    getResult: () => observer.getCurrentResult(),
  };
}
