'use client';

import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import { useInicis, type Inicis } from '../context.js';
import type { FlowCallbacks, PaymentStep } from '../flow/FlowCallbacks.js';
import { loadFlow, type PaymentFlow } from '../flow/loadFlow.js';
import { callHandler } from '../handlers/callHandler.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import type { VerifyContext } from '../handlers/Verify.js';
import { phaseOf, type Phase } from './Phase.js';
import { useLatest } from './useLatest.js';
import { useOneAtATime } from './useOneAtATime.js';

/**
 * Result of TanStack Query's `useMutation`, with the phase of the payment and a function that
 * preloads the script.
 */
export type PaymentMutation<Result, Request> = UseMutationResult<Result, PaymentError, Request> & {
  /** Current phase of the payment, for texts and styles. */
  phase: Phase;
  /**
   * Loads PortOne's script and the channel list now, so that a click opens the window faster.
   */
  preload: () => void;
};

/** Differences between a payment and a billing key. */
interface MutationOptions<Result, Request> extends OutcomeHandlers<Result> {
  /** Chooses the function of the payment flow. */
  runBy: (
    flow: PaymentFlow,
  ) => (inicis: Inicis, request: Request, callbacks: FlowCallbacks<Result>) => Promise<Result>;
  /** Asks the merchant's server about the receipt of the request. */
  verify: (receipt: Receipt, context: VerifyContext, request: Request) => Promise<Result>;
}

/** Returns a mutation that opens a payment window and verifies its result. */
export function usePaymentMutation<Result, Request extends object>(
  options: MutationOptions<Result, Request>,
): PaymentMutation<Result, Request> {
  const inicis = useInicis();
  const latest = useLatest({ ...options, inicis });
  const [at, setAt] = useState<{ time: number; step: PaymentStep }>({ time: 0, step: 'preparing' });

  const mutation = useMutation<Result, PaymentError, Request>(
    {
      mutationFn: async (request) => {
        const flow = await loadFlow();
        return latest.current.runBy(flow)(latest.current.inicis, request, {
          verify: (receipt, context) => latest.current.verify(receipt, context, request),
          onStep: (step) => setAt({ time: Date.now(), step }),
          onLateResult: (result) => callHandler(() => latest.current.onResult(result)),
        });
      },
      retry: false,
      networkMode: 'always',
      throwOnError: false,
      gcTime: 0,
    },
    inicis.client,
  );

  const mutateAsync = useOneAtATime(mutation.mutateAsync, latest);
  const mutate = useCallback<typeof mutation.mutate>(
    (...args) => void mutateAsync(...args).catch(() => {}),
    [mutateAsync],
  );
  const preload = useCallback(() => {
    loadFlow()
      .then(({ prepareScript }) => prepareScript(latest.current.inicis))
      .catch(() => {});
  }, [latest]);

  // Ignore a step of the previous payment.
  const step = at.time < mutation.submittedAt ? 'preparing' : at.step;
  return { ...mutation, mutate, mutateAsync, preload, phase: phaseOf(mutation, step) };
}
