import { decodeReturn, withoutReturn } from '../../core/decode.js';
import { isPaymentError, type PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { MountedHooks } from '../context.js';
import { clockOf } from './outcome/clockOf.js';
import { Inquiry } from './outcome/Inquiry.js';
import { readPending, type PaymentKind, type PendingPayment } from './outcome/pendingPayments.js';
import type { Verifier } from '../handlers/Verifier.js';

/** Payment in a return address. */
export interface Returned<Result> {
  inquiry: Inquiry<Result>;
  /** Error in the address. Its words are shown only if this browser began the payment. */
  refusal: PaymentError | undefined;
  verifier: Verifier<Result>;
  /** True if this browser began the payment. */
  known: boolean;
}

interface ReadOptions<Result> {
  kind: PaymentKind;
  url: string | undefined;
  mounted: MountedHooks;
  verifierFor: (pending: PendingPayment | undefined) => Verifier<Result> | null;
}

/** Returns the payment of the return address; `null` if the hook handles no payment of it. */
export function readReturn<Result>({
  kind,
  url,
  mounted,
  verifierFor,
}: ReadOptions<Result>): Returned<Result> | null {
  const address = url ?? location.href;
  const merchantUid = readAddress(address)?.receipt.merchantUid;
  if (merchantUid === undefined) return null;
  const pending = readPending(merchantUid);
  const verifier = verifierFor(pending);
  if (!verifier) return null;
  const known = pending !== undefined;
  const { receipt, refusal } = readAddress(address, known) ?? {};
  const payment = pending ?? { kind, merchantUid, startedAt: Date.now() };
  const clock = clockOf(mounted);
  const inquiry = new Inquiry({
    payment: { ...payment, kind },
    isOwn: false,
    known,
    verifier,
    clock,
  });
  if (!refusal && receipt?.impUid) inquiry.recordSuccess(receipt.impUid);
  return { inquiry, refusal, verifier, known };
}

/** Returns what an address says. Its words are read only if this browser began the payment. */
function readAddress(
  url: string,
  begunHere = false,
): { receipt: Receipt; refusal?: PaymentError } | null {
  try {
    const receipt = decodeReturn(url, { begunHere });
    return receipt && { receipt };
  } catch (error) {
    if (isPaymentError(error) && error.receipt) return { receipt: error.receipt, refusal: error };
    // The address is no text. If it were ignored, its payment would never be verified.
    throw error;
  }
}

/** Removes the gateway's keys from the address of the page. */
export const cleanAddress = (): void =>
  history.replaceState(history.state, '', withoutReturn(location.href));
