import { isPaymentError, PaymentError } from '../../core/error.js';
import { isAwaitingDeposit, type AwaitingDeposit, type Receipt } from '../../core/receipt.js';
import type { VerifyContext } from '../handlers/Verify.js';
import { verifyTimeout } from '../timeouts.js';
import { abortable } from './abortable.js';
import { isFinal } from './isFinal.js';
import { dropPending, readPending, savePending } from './pendingPayments.js';

/** Asks the shop's server about a receipt: the shop's own `verify`, of a payment or a billing key. */
export type Verifier<Result> = (receipt: Receipt, context: VerifyContext) => Promise<Result>;

/**
 * Reads the receipt and asks `verify`: the last step after a window, after a return and for a pending
 * payment. An answer that cannot be read is asked about too, and what could not be verified is never
 * called unpaid.
 *
 * @throws {PaymentError} what the receipt or `verify` says; `interrupted` if the outcome is unknown.
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

/** Returns the receipt; and, if the answer was not clear, why only its order number is asked about. */
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
    timeout.abort(new Error(`verify took over ${verifyTimeout / 1000} seconds`));
  }, verifyTimeout);
  try {
    return await abortable(timeout.signal, verify(receipt, { signal: timeout.signal, known }));
  } catch (cause) {
    if (!isPaymentError(cause) || cause.reason === 'unavailable')
      throw unknownOutcome(receipt, cause);
    if (!unclear || cause.cause) throw cause;
    // What was seen of the window is why the server had to be asked: it helps developers.
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
  const due = Date.parse(account.dueDate);
  if (payment && due > Date.now()) savePending({ ...payment, due });
}
