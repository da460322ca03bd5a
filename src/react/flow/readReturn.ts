import { decodeReturn, withoutReturn } from '../../core/decode.js';
import { isPaymentError, type PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import type { MountedHooks } from '../context.js';
import { clockOf } from './outcome/clockOf.js';
import { Inquiry } from './outcome/Inquiry.js';
import { readPending, type PaymentKind, type PendingPayment } from './outcome/pendingPayments.js';
import type { Verifier } from './outcome/Verifier.js';

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
  const read = readAddress(url ?? location.href);
  if (!read) return null;
  const { receipt, refusal } = read;
  const { merchantUid } = receipt;
  const pending = readPending(merchantUid);
  const verifier = verifierFor(pending);
  if (!verifier) return null;
  const known = pending !== undefined;
  const payment = pending ?? { kind, merchantUid, startedAt: Date.now() };
  const clock = clockOf(mounted);
  const inquiry = new Inquiry({
    payment: { ...payment, kind },
    isOwn: false,
    known,
    verifier,
    clock,
  });
  if (!refusal && receipt.impUid !== null) inquiry.sayYes(receipt.impUid);
  return { inquiry, refusal, verifier, known };
}

function readAddress(url: string): { receipt: Receipt; refusal?: PaymentError } | null {
  try {
    // Callers use the words of the error only if this browser began the payment.
    const receipt = decodeReturn(url, { begunHere: true });
    return receipt && { receipt };
  } catch (error) {
    if (isPaymentError(error) && error.receipt) return { receipt: error.receipt, refusal: error };
    return null;
  }
}

/** Removes the gateway's keys from the address of the page. */
export const cleanAddress = (): void =>
  history.replaceState(history.state, '', withoutReturn(location.href));
