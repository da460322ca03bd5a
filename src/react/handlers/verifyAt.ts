import { PaymentError, paymentErrorFrom } from '../../core/error.js';
import {
  isAwaitingDeposit,
  type AwaitingDeposit,
  type BillingKeyReceipt,
  type Receipt,
} from '../../core/receipt.js';
import { isRepeated } from './repeatedTries.js';
import { setServer } from './serverOf.js';
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
 * respond as the handlers of `createHandlers` do. The payment counts as paid only if the status is 2xx,
 * the body has `paid` (or `issued`) that is not `false`, and its `error` is missing or `null`. The
 * returned `verify` rejects with the `PaymentError` in the response, or with `interrupted` if the response has another
 * format. The kit repeats a question without an outcome, later when the server sends `Retry-After`.
 *
 * @example
 * <InicisCheckout {...rest} verify={verifyAt<{ orderNo: string }>('/api/inicis/complete')} />
 */
export function verifyAt<T = unknown>(
  url: string,
  { parse, fetch: given, headers, ...init }: VerifyAtOptions<T> = {},
): Verify<T> & VerifyBillingKey<NoInfer<T>> {
  function verify(receipt: Receipt, context: VerifyContext): Promise<T | AwaitingDeposit>;
  function verify(receipt: BillingKeyReceipt, context: VerifyContext): Promise<T>;
  async function verify(receipt: Receipt, { signal }: VerifyContext): Promise<T | AwaitingDeposit> {
    // The global `fetch` is looked up on each call, because tracing tools and tests replace it later.
    const response = await post(given ?? fetch, url, {
      ...init,
      headers: withJsonType(headers),
      body: JSON.stringify(receipt),
      signal,
    });
    const answer: { paid: T } | { issued: T } | { error?: unknown } = Object(
      await response.json().catch(() => null),
    );
    const error = 'error' in answer ? answer.error : undefined;
    // Servers that are not Node may send all keys, with `null` for those without a value.
    if (response.ok && !error) {
      if (isAwaitingDeposit(answer) && !('customerUid' in receipt)) return answer;
      if ('issued' in answer && answer.issued !== false && 'customerUid' in receipt)
        return parse ? parse(answer.issued) : answer.issued;
      if ('paid' in answer && answer.paid !== false)
        return parse ? parse(answer.paid) : answer.paid;
      if ('issued' in answer && !('customerUid' in receipt)) throw cardRegistered(receipt);
    }
    throw errorOf(url, receipt, response, error);
  }
  return setServer(verify, url);
}

/** Sets the content type. A second one, of the shop, would make it unreadable for many servers. */
function withJsonType(headers: HeadersInit | undefined): Headers {
  const all = new Headers(headers);
  all.set('content-type', 'application/json');
  return all;
}

/**
 * Sends a question. The first request about a payment continues if the shopper leaves the page as soon
 * as the window has closed. Some browsers refuse such a request.
 */
function post(
  send: typeof fetch,
  url: string,
  init: RequestInit & { signal: AbortSignal },
): Promise<Response> {
  const request = (keepalive: boolean) => send(url, { keepalive, ...init, method: 'POST' });
  if (isRepeated(init.signal)) return request(false);
  return request(true).catch((error: unknown) => {
    if (init.signal.aborted) throw error;
    return request(false);
  });
}

/** Returns the error of a question about a payment that was the registration of a card. */
const cardRegistered = (receipt: Receipt) =>
  new PaymentError('unverified', 'a card was registered, and nothing was charged', {
    code: 'issued',
    field: 'customerUidUsage',
    receipt,
  });

/** Returns the error of the server, or `interrupted` with the status, and its `Retry-After`. */
function errorOf(
  url: string,
  receipt: Receipt,
  { ok, status, headers }: Response,
  error: unknown,
): PaymentError {
  const given = paymentErrorFrom(error);
  const message = given?.message ?? `${url}: status ${status}, unknown response`;
  return new PaymentError(given?.reason ?? 'interrupted', message, {
    code: given || ok ? given?.code : String(status),
    field: given?.field,
    receipt: given?.receipt ?? receipt,
    shopperMessage: given?.shopperMessage,
    retryAfter: given?.retryAfter ?? secondsOf(headers.get('retry-after')),
  });
}

/** Returns the seconds in a `Retry-After` header. A date is ignored: the clocks may differ. */
function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header ?? NaN);
  return seconds >= 0 ? seconds : undefined;
}
