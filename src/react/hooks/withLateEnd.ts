import type { MutationObserverResult } from '@tanstack/react-query';
import type { PaymentError } from '../../core/error.js';
import type { Answer } from '../flow/outcome/outcomeRules.js';

/** End of a payment that became known after its mutation had failed. */
export interface LateEnd<Result> {
  merchantUid: string;
  answer: Answer<Result>;
}

/** Returns the mutation with the late end of its payment. Its promise stays rejected. */
export function withLateEnd<Result, Request>(
  mutation: MutationObserverResult<Result, PaymentError, Request>,
  late: LateEnd<Result> | undefined,
): MutationObserverResult<Result, PaymentError, Request> {
  const isLate = late && mutation.error?.receipt?.merchantUid === late.merchantUid;
  if (!isLate || mutation.status !== 'error') return mutation;
  const { answer } = late;
  if ('error' in answer) return { ...mutation, error: answer.error, failureReason: answer.error };
  const { value: data } = answer;
  const success = { status: 'success', isSuccess: true, isError: false } as const;
  return { ...mutation, ...success, data, error: null, failureReason: null };
}
