import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { decodeReturn, withoutReturn } from '../../core/decode.js';
import { isPaymentError, type PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import { askInTurn } from '../flow/verificationQueue.js';
import { deliver, type Ends } from '../handlers/PaymentHandlers.js';
import { useInicis } from '../context.js';
import { recall, unfinished, type Intent } from '../flow/pendingPayments.js';
import { useLatest } from './useLatest.js';
import { isEnd, verified, type Ask } from '../flow/verifyReceipt.js';

/** What the return of a payment and of a billing key do differently. */
interface Line<Result> extends Ends<Result> {
  kind: 'payment' | 'billingKey';
  url: string | undefined;
  /** How to verify what this browser remembers as begun; `null` where it is the other hook's. */
  verifierFor: (intent: Intent | undefined) => Ask<Result> | null;
}

/**
 * A return as a query: read once and verified once, whatever remounts or invalidates it. The keys
 * stay in the address while the outcome is unknown, so that a reload or `refetch` asks again.
 *
 * A page that is no return asks about what was begun here and never ended: the shopper may have come
 * back by the Back button, or the window was lost. Where nothing was paid, there is nothing to say.
 */
export function useReturn<Result>(line: Line<Result>): UseQueryResult<Result | null, PaymentError> {
  const { client } = useInicis();
  const latest = useLatest(line);
  const address = useRef<string>(undefined);

  const takeReturn = async () => {
    const url = (address.current ??= line.url ?? location.href);
    const receipt = receiptOf(url);
    if (!receipt) return line.url ? null : resume();
    const intent = recall(receipt);
    const verify = latest.current.verifierFor(intent);
    if (!verify) return null;
    const read = () => decodeReturn(url) ?? receipt;
    const ask = () => verified(read, verify, intent !== undefined);
    const clean = () =>
      line.url || history.replaceState(history.state, '', withoutReturn(location.href));
    return end(askInTurn(receipt.merchantUid, ask), clean);
  };

  const resume = async () => {
    const intent = unfinished(line.kind);
    const verify = intent && latest.current.verifierFor(intent);
    if (!verify) return null;
    const { merchantUid } = intent;
    const ask = () => verified(() => ({ impUid: null, merchantUid }), verify, true);
    const asked = askInTurn(merchantUid, ask).catch((error: unknown) => {
      if (isPaymentError(error) && isUnpaid(error)) return null;
      throw error;
    });
    return end(asked, () => {});
  };

  /** Tells the handlers, after the query has settled. What has ended is cleaned away. */
  const end = async <R extends Result | null>(asked: Promise<R>, clean: () => void) => {
    try {
      const result = await asked;
      clean();
      if (result !== null) setTimeout(deliver, 0, () => latest.current.onResult(result));
      return result;
    } catch (error) {
      if (!isPaymentError(error)) throw error;
      if (isEnd(error)) clean();
      setTimeout(deliver, 0, () => latest.current.onFailure(error));
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

const isUnpaid = ({ reason }: PaymentError) => /^(cancelled|declined|unpaid)$/.test(reason);
