import type { UseMutateAsyncFunction } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { Answer } from '../flow/outcome/outcomeRules.js';

/**
 * Returns a `mutateAsync` that runs one payment at a time: a call during a payment returns the
 * promise of that payment. The check is synchronous, because a double click must not start two
 * payments. Handlers run after the mutation has settled, so an error in a handler cannot change the
 * outcome.
 */
export function oneAtATime<Result, Request>(
  start: UseMutateAsyncFunction<Result, PaymentError, Request>,
  report: (answer: Answer<Result>) => void,
): UseMutateAsyncFunction<Result, PaymentError, Request> {
  let running: Promise<Result> | null = null;
  return (...args) => {
    if (running) return running;
    const payment = start(...args);
    const end = (answer: Answer<Result>) => {
      running = null;
      report(answer);
    };
    payment.then(
      (value) => end({ value }),
      (error: PaymentError) => end({ error }),
    );
    return (running = payment);
  };
}
