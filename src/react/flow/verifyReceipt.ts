import { isPaymentError, PaymentError } from '../../core/error.js';
import { isAwaitingDeposit, type AwaitingDeposit, type Receipt } from '../../core/receipt.js';
import type { VerifyContext } from '../handlers/PaymentHandlers.js';
import { forget, recall, remember } from './pendingPayments.js';

const patience = 30_000;

/** Your server's answer about a receipt. */
export type Ask<T> = (receipt: Receipt, context: VerifyContext) => Promise<T>;

/**
 * The last step of every mouth: reads the receipt and asks `verify`. An answer that cannot be read
 * is asked about all the same, and what could not be verified is never called unpaid.
 *
 * @throws {PaymentError} what the receipt or `verify` says; `interrupted` where neither could tell.
 */
export async function verified<T>(read: () => Receipt, verify: Ask<T>, known: boolean): Promise<T> {
  let asked: Receipt | undefined;
  try {
    const { receipt, unclear } = receiptOf(read);
    asked = receipt;
    const result = await ask(receipt, verify, known, unclear);
    if (isAwaitingDeposit(result)) keepUntilDue(receipt, result);
    else forget(receipt);
    return result;
  } catch (error) {
    const about = asked ?? (isPaymentError(error) ? error.receipt : undefined);
    if (about && isPaymentError(error) && isEnd(error)) forget(about);
    throw error;
  }
}

/** The receipt; and, where the answer was not clear, why it is asked about by its order number. */
function receiptOf(read: () => Receipt): { receipt: Receipt; unclear?: PaymentError } {
  try {
    return { receipt: read() };
  } catch (error) {
    if (isPaymentError(error, 'interrupted') && error.receipt)
      return { receipt: error.receipt, unclear: error };
    throw error;
  }
}

async function ask<T>(
  receipt: Receipt,
  verify: Ask<T>,
  known: boolean,
  unclear: PaymentError | undefined,
): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('verify took over 30 seconds')), patience);
  try {
    return await until(stop.signal, verify(receipt, { signal: stop.signal, known }));
  } catch (cause) {
    if (!isPaymentError(cause) || cause.reason === 'unavailable')
      throw unverifiable(receipt, cause);
    if (!unclear || cause.cause) throw cause;
    // What was seen of the window is why the server had to be asked: a developer wants to know it.
    const { reason, message, code, field } = cause;
    throw new PaymentError(reason, message, { code, field, receipt, cause: unclear });
  } finally {
    clearTimeout(timer);
  }
}

const unverifiable = (receipt: Receipt, cause: unknown) =>
  new PaymentError('interrupted', 'the payment could not be verified', { receipt, cause });

function keepUntilDue(receipt: Receipt, { account }: AwaitingDeposit) {
  const intent = recall(receipt);
  const due = Date.parse(account.dueDate);
  if (intent && due > Date.now()) remember({ ...intent, due });
}

/** What the work resolves with, or the signal's reason where that comes first. */
export function until<R>(signal: AbortSignal, work: Promise<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
    work.then(resolve, reject);
  });
}

/** Whether an error says how the payment ended, and not only that it is not known yet. */
export const isEnd = ({ reason }: PaymentError): boolean =>
  reason !== 'interrupted' && reason !== 'api';
