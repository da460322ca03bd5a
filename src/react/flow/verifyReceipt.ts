import { isPaymentError, PaymentError } from '../../core/error.js';
import { isAwaitingDeposit, type AwaitingDeposit, type Receipt } from '../../core/receipt.js';
import type { VerifyContext } from '../handlers/Verify.js';
import { verifyTimeout } from '../timeouts.js';
import { abortable } from './abortable.js';
import { isFinal } from './isFinal.js';
import { dropPending, readPending, savePending } from './pendingPayments.js';

/**
 * The merchant's `verify`, of a payment or a billing key. Asks the merchant's server about a
 * receipt.
 */
export type Verifier<Result> = (receipt: Receipt, context: VerifyContext) => Promise<Result>;

/**
 * Decodes the receipt and calls `verify`. This is the last step after a window, after a return and
 * for a pending payment. If the answer is unclear, the server is asked by order number. If `verify`
 * fails without reporting an outcome, the error is `interrupted` and never `unavailable`, because the
 * shopper may have paid.
 *
 * @throws {PaymentError} the error of `decode` or of `verify`; `interrupted` if the outcome is unknown.
 */
export async function verifyReceipt<Result>(
  decode: () => Receipt,
  verify: Verifier<Result>,
  known: boolean,
): Promise<Result> {
  let decoded: Receipt | undefined;
  try {
    const { receipt, unclear } = receiptOf(decode);
    decoded = receipt;
    const result = await askServer(receipt, verify, known, unclear);
    if (isAwaitingDeposit(result)) keepUntilDue(receipt, result);
    else dropPending(receipt);
    return result;
  } catch (error) {
    const receipt = decoded ?? (isPaymentError(error) ? error.receipt : undefined);
    if (receipt && isPaymentError(error) && isFinal(error)) dropPending(receipt);
    throw error;
  }
}

/**
 * Returns the receipt. If the answer is unclear, the receipt has only an order number, and
 * `unclear` is the reason.
 */
function receiptOf(decode: () => Receipt): { receipt: Receipt; unclear?: PaymentError } {
  try {
    return { receipt: decode() };
  } catch (error) {
    if (isPaymentError(error, 'interrupted') && error.receipt)
      return { receipt: error.receipt, unclear: error };
    throw error;
  }
}

async function askServer<Result>(
  receipt: Receipt,
  verify: Verifier<Result>,
  known: boolean,
  unclear: PaymentError | undefined,
): Promise<Result> {
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    timeout.abort(new Error(`verify took longer than ${verifyTimeout / 1000} seconds`));
  }, verifyTimeout);
  try {
    return await abortable(timeout.signal, verify(receipt, { signal: timeout.signal, known }));
  } catch (cause) {
    if (!isPaymentError(cause) || cause.reason === 'unavailable')
      throw unknownOutcome(receipt, cause);
    if (!unclear || cause.cause) throw cause;
    // Add the unclear answer of the window as the cause, because it helps developers to debug.
    const { reason, message, code, field } = cause;
    throw new PaymentError(reason, message, { code, field, receipt, cause: unclear });
  } finally {
    clearTimeout(timer);
  }
}

const unknownOutcome = (receipt: Receipt, cause: unknown) =>
  new PaymentError('interrupted', 'the payment could not be verified', { receipt, cause });

function keepUntilDue(receipt: Receipt, { account }: AwaitingDeposit) {
  const payment = readPending(receipt);
  const due = Date.parse(account.dueDate ?? '');
  if (payment && due > Date.now()) savePending({ ...payment, due });
}
