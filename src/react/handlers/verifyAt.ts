import { PaymentError, paymentErrorFrom } from '../../core/error.js';
import {
  isAwaitingDeposit,
  type AwaitingDeposit,
  type BillingKeyReceipt,
  type Receipt,
} from '../../core/receipt.js';
import type { Verify, VerifyBillingKey, VerifyContext } from './PaymentHandlers.js';

/** How to ask; what `fetch` takes besides is sent along. */
export interface VerifyAtOptions<T> extends Omit<RequestInit, 'method' | 'body' | 'signal'> {
  /** Checks or converts what your server answered. */
  parse?: ((answer: unknown) => T) | undefined;
  /** Another `fetch`: a client of your own, or a server that runs in the page. */
  fetch?: typeof fetch | undefined;
}

/**
 * A `verify` that asks your server: posts the receipt as JSON and reads the answers of
 * `createHandlers`. A `PaymentError` crosses as itself.
 *
 * @throws {PaymentError} what the server says; `interrupted` where its answer is none of ours.
 * @example
 * <InicisCheckout {...rest} verify={verifyAt<{ orderNo: string }>('/api/inicis/complete')} />
 */
export function verifyAt<T = unknown>(
  url: string,
  { parse, fetch: send = fetch, headers, ...init }: VerifyAtOptions<T> = {},
): Verify<T> & VerifyBillingKey<T> {
  function verify(receipt: Receipt, context: VerifyContext): Promise<T | AwaitingDeposit>;
  function verify(receipt: BillingKeyReceipt, context: VerifyContext): Promise<T>;
  async function verify(receipt: Receipt, { signal }: VerifyContext): Promise<T | AwaitingDeposit> {
    const response = await send(url, {
      // The question outlives the page: a shopper may leave the moment the window is gone.
      keepalive: true,
      ...init,
      method: 'POST',
      headers: [...new Headers(headers), ['content-type', 'application/json']],
      body: JSON.stringify(receipt),
      signal,
    });
    const answer: { paid: T } | { issued: T } | { error?: unknown } = Object(
      await response.json().catch(() => null),
    );
    if (isAwaitingDeposit(answer) && !('customerUid' in receipt)) return answer;
    if ('paid' in answer) return parse ? parse(answer.paid) : answer.paid;
    if ('issued' in answer) return parse ? parse(answer.issued) : answer.issued;
    const unread = `${url}: ${response.status} and no answer of ours`;
    throw paymentErrorFrom(answer.error) ?? new PaymentError('interrupted', unread, { receipt });
  }
  return verify;
}

let said = false;

/**
 * Believes the browser: anyone can pay 100 won for anything. For the first hour of a prototype; it
 * says so once on the console.
 *
 * @throws {PaymentError} `interrupted` where the window did not say which payment it was.
 * @example
 * <InicisCheckout {...rest} verify={acceptUnverified} />
 */
export const acceptUnverified: Verify<Receipt> = async (receipt) => {
  if (!said) {
    said = true;
    console.warn(
      'react-inicis: acceptUnverified believes the browser, where amounts and answers can be forged. Use verifyAt() before you take real money.',
    );
  }
  if (receipt.impUid) return receipt;
  throw new PaymentError('interrupted', 'no server to ask how the payment ended', { receipt });
};
