'use client';

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { isPaymentError, type PaymentError } from '../../core/error.js';
import { useInicis } from '../context.js';
import { verifyReturn, type ReturnKind } from '../flow/verifyReturn.js';
import { callHandler } from '../handlers/callHandler.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import { useLatest } from './useLatest.js';

type Options<Result> = ReturnKind<Result> & OutcomeHandlers<Result> & { url: string | undefined };

/**
 * Returns a query that reads the return URL once and verifies it once; remounting or
 * `invalidateQueries` does not repeat it. While the outcome is unknown, the gateway's parameters stay
 * in the URL, so that a reload or `refetch` asks again. Handlers run after the query has settled.
 */
export function useReturn<Result>(
  options: Options<Result>,
): UseQueryResult<Result | null, PaymentError> {
  const { client } = useInicis();
  const { kind, url } = options;
  const latest = useLatest(options);
  const address = useRef<string>(undefined);

  const verify = async () => {
    address.current ??= url ?? location.href;
    try {
      const result = await verifyReturn(address.current, !url, latest.current);
      if (result !== null) setTimeout(callHandler, 0, () => latest.current.onResult(result));
      return result;
    } catch (error) {
      if (isPaymentError(error)) setTimeout(callHandler, 0, () => latest.current.onFailure(error));
      throw error;
    }
  };

  return useQuery<Result | null, PaymentError>(
    {
      queryKey: ['inicis', 'return', kind, url],
      queryFn: verify,
      retry: false,
      networkMode: 'always',
      throwOnError: false,
      staleTime: 'static',
      gcTime: 0,
      retryOnMount: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    client,
  );
}
