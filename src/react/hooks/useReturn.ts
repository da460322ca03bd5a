import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { decodeReturn, withoutReturn } from '../../core/decode.js';
import { isPaymentError, type PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import { useInicis } from '../context.js';
import { isFinal } from '../flow/isFinal.js';
import { newestPending, readPending, type PendingPayment } from '../flow/pendingPayments.js';
import { verifyNext } from '../flow/verifyQueue.js';
import { verifyReceipt, type Verifier } from '../flow/verifyReceipt.js';
import { callHandler } from '../handlers/callHandler.js';
import type { OutcomeHandlers } from '../handlers/outcomeHandlers.js';
import { useLatest } from './useLatest.js';

/** Everything that differs between the return of a payment and of a billing key. */
interface ReturnKind<Result> extends OutcomeHandlers<Result> {
  kind: PendingPayment['kind'];
  url: string | undefined;
  /** Returns the verifier for a payment of this browser; `null` if it belongs to the other hook. */
  verifierFor: (pending: PendingPayment | undefined) => Verifier<Result> | null;
}

/**
 * Returns a return as a query: read once and verified once, whatever remounts or invalidates it. The
 * keys stay in the address while the outcome is unknown, so that a reload or `refetch` asks again.
 *
 * A page that is not a return asks about the newest pending payment: the shopper may have come back
 * by the Back button, or the window was lost. If nothing was paid, nothing is reported.
 */
export function useReturn<Result>(
  options: ReturnKind<Result>,
): UseQueryResult<Result | null, PaymentError> {
  const { client } = useInicis();
  const latest = useLatest(options);
  const address = useRef<string>(undefined);

  const verifyReturn = async () => {
    const url = (address.current ??= options.url ?? location.href);
    const receipt = receiptOf(url);
    if (!receipt) return options.url ? null : verifyPending();
    const pending = readPending(receipt);
    const verify = latest.current.verifierFor(pending);
    if (!verify) return null;
    const decode = () => decodeReturn(url) ?? receipt;
    const verification = verifyNext(receipt.merchantUid, () =>
      verifyReceipt(decode, verify, pending !== undefined),
    );
    const cleanAddress = () =>
      options.url || history.replaceState(history.state, '', withoutReturn(location.href));
    return report(verification, cleanAddress);
  };

  const verifyPending = async () => {
    const pending = newestPending(options.kind);
    const verify = pending && latest.current.verifierFor(pending);
    if (!verify) return null;
    const { merchantUid } = pending;
    const receipt = { impUid: null, merchantUid };
    const verification = verifyNext(merchantUid, () => verifyReceipt(() => receipt, verify, true));
    const result = verification.catch((error: unknown) => {
      if (isPaymentError(error) && isUnpaid(error)) return null;
      throw error;
    });
    return report(result, () => {});
  };

  /** Calls the handlers after the query has settled, and cleans the address if the end is known. */
  const report = async <R extends Result | null>(
    verification: Promise<R>,
    cleanAddress: () => void,
  ) => {
    try {
      const result = await verification;
      cleanAddress();
      if (result !== null) setTimeout(callHandler, 0, () => latest.current.onResult(result));
      return result;
    } catch (error) {
      if (!isPaymentError(error)) throw error;
      if (isFinal(error)) cleanAddress();
      setTimeout(callHandler, 0, () => latest.current.onFailure(error));
      throw error;
    }
  };

  return useQuery<Result | null, PaymentError>(
    {
      queryKey: ['inicis', 'return', options.kind, options.url],
      queryFn: verifyReturn,
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

/** Returns the payment that an address is about, whatever the address says of it. */
function receiptOf(url: string): Receipt | null {
  try {
    return decodeReturn(url);
  } catch (error) {
    return (isPaymentError(error) && error.receipt) || null;
  }
}

const isUnpaid = ({ reason }: PaymentError) => /^(cancelled|declined|unpaid)$/.test(reason);
