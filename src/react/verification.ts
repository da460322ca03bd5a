import { isPaymentError, PaymentError } from '../core/error.js';
import { isAwaitingDeposit, type Receipt } from '../core/receipt.js';
import type { VerifyContext } from './handlers.js';
import { forget } from './intent.js';

const patience = 30_000;

/**
 * The last step of every mouth: reads the receipt and asks `verify`. An answer that cannot be read
 * is asked about all the same, and what could not be verified is never called unpaid.
 *
 * @throws {PaymentError} what the receipt or `verify` says; `interrupted` where neither could tell.
 */
export async function verified<T>(
  read: () => Receipt,
  verify: (receipt: Receipt, context: VerifyContext) => Promise<T>,
  known: boolean,
): Promise<T> {
  try {
    const receipt = receiptOf(read);
    const result = await ask(receipt, verify, known);
    if (!isAwaitingDeposit(result)) forget(receipt);
    return result;
  } catch (error) {
    if (isPaymentError(error) && error.receipt && isFinal(error)) forget(error.receipt);
    throw error;
  }
}

function receiptOf(read: () => Receipt): Receipt {
  try {
    return read();
  } catch (error) {
    if (isPaymentError(error, 'interrupted') && error.receipt) return error.receipt;
    throw error;
  }
}

async function ask<T>(
  receipt: Receipt,
  verify: (receipt: Receipt, context: VerifyContext) => Promise<T>,
  known: boolean,
): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('verify took over 30 seconds')), patience);
  try {
    return await until(stop.signal, verify(receipt, { signal: stop.signal, known }));
  } catch (cause) {
    if (isPaymentError(cause) && cause.reason !== 'unavailable') throw cause;
    throw new PaymentError('interrupted', 'the payment could not be verified', { receipt, cause });
  } finally {
    clearTimeout(timer);
  }
}

/** What the work resolves with, or the signal's reason where that comes first. */
export function until<R>(signal: AbortSignal, work: Promise<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal.aborted) reject(signal.reason);
    work.then(resolve, reject);
  });
}

const isFinal = ({ reason }: PaymentError) => /cancelled|declined|unpaid/.test(reason);
