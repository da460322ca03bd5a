'use client';

import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useId } from 'react';
import type { PaymentError } from '../../core/error.js';
import { useInicis } from '../context.js';
import { phaseOfError, type Phase } from '../flow/Phase.js';
import { useMounted } from './useMounted.js';
import { useReturnSession, type ReturnSessionOptions } from './useReturnSession.js';

/**
 * Result of TanStack Query's `useQuery`, with the phase of the returned payment. `phase` is `idle` on a
 * page that is not a return.
 */
export type PaymentReturn<Data> = UseQueryResult<Data | null, PaymentError> & {
  /** Current phase of the returned payment, for texts and styles. */
  phase: Phase;
  /** Asks your server now about payments whose outcome is unknown. Never rejects. */
  recheck: () => Promise<void>;
};

/** Options of a return hook with the data of its query. */
interface Options<Result, Data> extends ReturnSessionOptions<Result> {
  /** Converts a result to the data of the query. */
  dataOf: (result: Result) => Data;
}

/**
 * Returns a query that reads the return address once and verifies it; remounting or
 * `invalidateQueries` does not repeat it. While the outcome is unknown, the gateway's keys stay in
 * the address, so that a reload or `refetch` asks again. Handlers run after the query has settled.
 */
export function useReturn<Result, Data>(options: Options<Result, Data>): PaymentReturn<Data> {
  const { client, mounted } = useInicis();
  const { kind, url } = options;
  useMounted(mounted, kind);
  // Each hook has a separate query, because it has a separate `verify` and separate handlers.
  const queryKey = ['inicis', 'return', kind, url, useId()];
  const onChange = async () => {
    const query = client.getQueryCache().find({ queryKey, exact: true });
    // A running fetch may have an older result.
    await query?.fetch(undefined, { cancelRefetch: true }).catch(() => {});
  };
  const { load, recheck, isVerifying } = useReturnSession(options, onChange);
  const query = useQuery<Data | null, PaymentError>(
    {
      queryKey,
      queryFn: async () => {
        const answer = await load();
        if (answer && 'error' in answer) throw answer.error;
        return answer && options.dataOf(answer.value);
      },
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
  return { ...query, recheck, phase: phaseOf(query, isVerifying) };
}

function phaseOf<Data>(
  { isPending, error, data }: UseQueryResult<Data | null, PaymentError>,
  isVerifying: boolean,
): Phase {
  if (isPending) return isVerifying ? 'verifying' : 'idle';
  if (error) return phaseOfError(error);
  return data === null ? 'idle' : 'done';
}
