import { PaymentError, paymentErrorFrom } from '../../core/error.js';
import {
  isAwaitingDeposit,
  type AwaitingDeposit,
  type BillingKeyReceipt,
  type Receipt,
} from '../../core/receipt.js';
import type { Verify, VerifyContext } from './Verify.js';
import type { VerifyBillingKey } from './VerifyBillingKey.js';

/** Options of `verifyAt`: options of `fetch`, and the two below. */
export interface VerifyAtOptions<T> extends Omit<RequestInit, 'method' | 'body' | 'signal'> {
  /** Checks or converts the value of `paid` or `issued` in the response of your server. */
  parse?: ((answer: unknown) => T) | undefined;
  /**
   * Another function to use instead of `fetch`, for example one that adds a token.
   * @default the global `fetch`
   */
  fetch?: typeof fetch | undefined;
}

/**
 * Returns a `verify` that sends the receipt to your server as JSON with `POST`. The server must
 * respond as the handlers of `createHandlers` do. The returned `verify` rejects with the
 * `PaymentError` in the response, or with `interrupted` if the response has another format.
 *
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
      // The request continues even if the shopper leaves the page right after the window has closed.
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
    const message = `${url}: status ${response.status} with an unknown response`;
    throw paymentErrorFrom(answer.error) ?? new PaymentError('interrupted', message, { receipt });
  }
  return verify;
}
