import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { decodeReturn, withoutReturn } from '../core/decode.js';
import { isPaymentError, type PaymentError } from '../core/error.js';
import type { Receipt } from '../core/receipt.js';
import { deliver, type Ends, type VerifyContext } from './handlers.js';
import { useInicis } from './InicisProvider.js';
import { recall, type Intent } from './intent.js';
import { useLatest } from './useLatest.js';
import { verified } from './verification.js';

/** What the return of a payment and of a billing key do differently. */
interface Line<Result> extends Ends<Result> {
  kind: 'payment' | 'billingKey';
  url: string | undefined;
  /** How to verify what this browser remembers as begun; `null` where it is the other hook's. */
  verifierFor: (
    intent: Intent | undefined,
  ) => ((receipt: Receipt, context: VerifyContext) => Promise<Result>) | null;
}

/**
 * A return as a query: read once and verified once, whatever remounts or invalidates it. The keys
 * stay in the address while the outcome is unknown, so that a reload or `refetch` asks again.
 */
export function useReturn<Result>(line: Line<Result>): UseQueryResult<Result | null, PaymentError> {
  const { client } = useInicis();
  const latest = useLatest(line);
  const address = useRef<string>(undefined);

  const takeReturn = async () => {
    const url = (address.current ??= line.url ?? location.href);
    const receipt = receiptOf(url);
    const intent = receipt ? recall(receipt) : undefined;
    const verify = latest.current.verifierFor(intent);
    if (!receipt || !verify) return null;
    const end = (isKnown: boolean, handler: () => void) => {
      if (isKnown && !line.url)
        history.replaceState(history.state, '', withoutReturn(location.href));
      setTimeout(deliver, 0, handler);
    };
    try {
      const read = () => decodeReturn(url) ?? receipt;
      const result = await verified(read, verify, intent !== undefined);
      end(true, () => latest.current.onResult(result));
      return result;
    } catch (error) {
      if (isPaymentError(error)) {
        const isKnown = error.reason !== 'interrupted' && error.reason !== 'api';
        end(isKnown, () => latest.current.onFailure(error));
      }
      throw error;
    }
  };

  return useQuery<Result | null, PaymentError>(
    {
      queryKey: ['inicis', 'return', line.kind, line.url],
      queryFn: takeReturn,
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

/** Which payment an address is about, whatever it says of it. */
function receiptOf(url: string): Receipt | null {
  try {
    return decodeReturn(url);
  } catch (error) {
    return (isPaymentError(error) && error.receipt) || null;
  }
}
