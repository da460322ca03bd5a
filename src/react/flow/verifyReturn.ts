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
   * Returns the verifier for a return. `pending` is the record of the payment in this browser.
   * Returns `null` if the return belongs to the other return hook.
   */
  verifierFor: (pending: PendingPayment | undefined) => Verifier<Result> | null;
}

/**
 * Verifies the payment of a return URL. If the page's URL is not a return URL, verifies the newest
 * pending payment: the shopper may have used the Back button, or the window was lost. Resolves with
 * `null` if there is nothing to verify. Removes the gateway's parameters from the page's URL when the
 * outcome is known.
 *
 * @throws {PaymentError} the error in the URL or of `verify`; `interrupted` if the outcome is unknown.
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
 * Verifies the newest pending payment. Resolves with `null` if nothing was paid, because there is
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

/** Returns the receipt in a return URL, also if the URL reports a failure. */
function receiptOf(url: string): Receipt | null {
  try {
    return decodeReturn(url);
  } catch (error) {
    return (isPaymentError(error) && error.receipt) || null;
  }
}

const cleanAddress = () => history.replaceState(history.state, '', withoutReturn(location.href));

const isUnpaid = ({ reason }: PaymentError) => /^(cancelled|declined|unpaid)$/.test(reason);
