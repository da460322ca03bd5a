import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { PaymentError } from '../../core/error.js';
import { deliver, type Ends } from '../handlers/PaymentHandlers.js';
import { useInicis, type Inicis } from '../context.js';
import { importLine, type Line } from '../flow/loadFlow.js';
import type { Step, Stops } from '../flow/runPayment.js';
import { useLatest } from './useLatest.js';

/** Where a payment stands. `done` also while a deposit is awaited. */
export type Phase = 'idle' | Step | 'done' | 'cancelled' | 'failed';

/** TanStack's mutation, with where the payment stands and a way to load the script beforehand. */
export type PaymentMutation<Result, Request> = UseMutationResult<Result, PaymentError, Request> & {
  /** Where the payment stands. */
  phase: Phase;
  /** Loads the script and the channel list now, so that the click opens the window sooner. */
  preload: () => void;
};

/** What a payment and a billing key do differently. */
interface Kind<Result, Request> extends Ends<Result> {
  walk: (
    line: Line,
    inicis: Inicis,
    request: Request,
    stops: Pick<Stops<Result>, 'onStep' | 'onLate'>,
  ) => Promise<Result>;
}

type Outcome = Pick<UseMutationResult<unknown, PaymentError>, 'status' | 'error'>;

/**
 * One window as a mutation. The guard is synchronous, so that a double click is one payment.
 * Handlers run after the mutation has settled, so that what they throw cannot undo it.
 */
export function usePaymentMutation<Result, Request extends object>(
  kind: Kind<Result, Request>,
): PaymentMutation<Result, Request> {
  const inicis = useInicis();
  const latest = useLatest({ kind, inicis });
  const running = useRef<Promise<Result> | null>(null);
  const [at, setAt] = useState<{ time: number; step: Step }>({ time: 0, step: 'preparing' });

  const mutation = useMutation<Result, PaymentError, Request>(
    {
      mutationFn: async (request) => {
        const line = await importLine();
        const now = latest.current;
        const onStep = (step: Step) => setAt({ time: Date.now(), step });
        const onLate = (result: Result) => deliver(() => latest.current.kind.onResult(result));
        return now.kind.walk(line, now.inicis, request, { onStep, onLate });
      },
      retry: false,
      networkMode: 'always',
      throwOnError: false,
      gcTime: 0,
    },
    inicis.client,
  );

  const { mutateAsync: start } = mutation;
  const mutateAsync = useCallback<typeof start>(
    (...args) => {
      if (running.current) return running.current;
      const payment = start(...args);
      const ended = (end: (ends: Ends<Result>) => void) => {
        running.current = null;
        deliver(() => end(latest.current.kind));
      };
      payment.then(
        (result) => ended(({ onResult }) => onResult(result)),
        (error: PaymentError) => ended(({ onFailure }) => onFailure(error)),
      );
      return (running.current = payment);
    },
    [start, latest],
  );
  const mutate = useCallback<typeof mutation.mutate>(
    (...args) => void mutateAsync(...args).catch(() => {}),
    [mutateAsync],
  );
  const preload = useCallback(() => {
    importLine()
      .then(({ prepare }) => prepare(latest.current.inicis))
      .catch(() => {});
  }, [latest]);

  // A step from before this try says nothing about it.
  const step = at.time < mutation.submittedAt ? 'preparing' : at.step;
  return { ...mutation, mutate, mutateAsync, preload, phase: phaseOf(mutation, step) };
}

function phaseOf({ status, error }: Outcome, step: Step): Phase {
  if (status === 'pending') return step;
  if (status === 'success') return 'done';
  if (status === 'idle') return 'idle';
  return error?.reason === 'cancelled' ? 'cancelled' : 'failed';
}
