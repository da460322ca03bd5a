'use client';

import type { UseMutateAsyncFunction } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { PaymentError } from '../../core/error.js';
import { callHandler } from '../handlers/callHandler.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';

/**
 * Returns a `mutateAsync` that runs one payment at a time: a call during a payment returns the
 * promise of that payment. The check is synchronous, because a double click must not start two
 * payments. Handlers run after the mutation has settled, so an error in a handler cannot change the
 * outcome.
 */
export function useOneAtATime<Result, Request>(
  start: UseMutateAsyncFunction<Result, PaymentError, Request>,
  latest: { readonly current: OutcomeHandlers<Result> },
): UseMutateAsyncFunction<Result, PaymentError, Request> {
  const running = useRef<Promise<Result> | null>(null);
  return useCallback(
    (...args) => {
      if (running.current) return running.current;
      const payment = start(...args);
      const end = (handler: () => void) => {
        running.current = null;
        callHandler(handler);
      };
      payment.then(
        (result) => end(() => latest.current.onResult(result)),
        (error: PaymentError) => end(() => latest.current.onFailure(error)),
      );
      return (running.current = payment);
    },
    [start, latest],
  );
}
