import { PaymentError, paymentErrorFrom } from '../../core/error.js';
import {
  isAwaitingDeposit,
  type AwaitingDeposit,
  type BillingKeyReceipt,
  type Receipt,
} from '../../core/receipt.js';
import type { Verify, VerifyContext } from './Verify.js';
import type { VerifyBillingKey } from './VerifyBillingKey.js';

/** Options of `verifyAt`; any other option of `fetch` is passed on. */
export interface VerifyAtOptions<T> extends Omit<RequestInit, 'method' | 'body' | 'signal'> {
  /** Checks or converts the answer of your server. */
  parse?: ((answer: unknown) => T) | undefined;
  /** Another `fetch`: a client of your own, or a server that runs in the page. */
  fetch?: typeof fetch | undefined;
}

/**
 * Makes a `verify` that asks your server: posts the receipt as JSON and reads the answers of
 * `createHandlers`. A `PaymentError` of the server is thrown as itself.
 *
 * @throws {PaymentError} what the server says; `interrupted` if it did not answer as `createHandlers`.
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
      // The request outlives the page: a shopper may leave the moment the window is gone.
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
