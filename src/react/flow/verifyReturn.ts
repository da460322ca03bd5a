import { decodeReturn, withoutReturn } from '../../core/decode.js';
import { isPaymentError, type PaymentError } from '../../core/error.js';
import type { Receipt } from '../../core/receipt.js';
import { isFinal } from './isFinal.js';
import { newestPending, readPending, type PendingPayment } from './pendingPayments.js';
import { verifyNext } from './verifyQueue.js';
import { verifyReceipt, type Verifier } from './verifyReceipt.js';

/** Differences between the return of a payment and of a billing key. */
export interface ReturnKind<Result> {
  kind: PendingPayment['kind'];
  /**
   * Returns the verifier for a return. `pending` is its record in this browser. Returns `null` if
   * the other return hook handles it.
   */
  verifierFor: (pending: PendingPayment | undefined) => Verifier<Result> | null;
}

/**
 * Verifies the payment of a return address. If the page's address is not a return address, verifies
 * the newest pending payment: the shopper may have used the Back button, or the window was lost.
 * Resolves with `null` if there is nothing to verify. Removes the gateway's keys from the page's
 * address when the outcome is known.
 *
 * @throws {PaymentError} the outcome in the address or of `verify`; `interrupted` if it is unknown.
 */
export async function verifyReturn<Result>(
  url: string,
  isOwnAddress: boolean,
  returned: ReturnKind<Result>,
): Promise<Result | null> {
  const receipt = receiptOf(url);
  if (!receipt) return isOwnAddress ? verifyPending(returned) : null;
  const pending = readPending(receipt);
  const verify = returned.verifierFor(pending);
  if (!verify) return null;
  const decode = () => decodeReturn(url) ?? receipt;
  const known = pending !== undefined;
  try {
    const result = await verifyNext(receipt.merchantUid, () =>
      verifyReceipt(decode, verify, known),
    );
    if (isOwnAddress) cleanAddress();
    return result;
  } catch (error) {
    if (isOwnAddress && isPaymentError(error) && isFinal(error)) cleanAddress();
    throw error;
  }
}

/**
 * Verifies the newest pending payment. Resolves with `null` if it was not paid, because there is
 * nothing to report.
 */
async function verifyPending<Result>({
  kind,
  verifierFor,
}: ReturnKind<Result>): Promise<Result | null> {
  const pending = newestPending(kind);
  const verify = pending && verifierFor(pending);
  if (!verify) return null;
  const { merchantUid } = pending;
  const receipt = { impUid: null, merchantUid };
  try {
    return await verifyNext(merchantUid, () => verifyReceipt(() => receipt, verify, true));
  } catch (error) {
    if (isPaymentError(error) && isUnpaid(error)) return null;
    throw error;
  }
}

/** Returns the receipt in a return address, also if the address reports a failure. */
function receiptOf(url: string): Receipt | null {
  try {
    return decodeReturn(url);
  } catch (error) {
    return (isPaymentError(error) && error.receipt) || null;
  }
}

const cleanAddress = () => history.replaceState(history.state, '', withoutReturn(location.href));

const isUnpaid = ({ reason }: PaymentError) => /^(cancelled|declined|unpaid)$/.test(reason);
