import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';
import type { RecordedAction } from '../settlement/recordContext.js';

/** Function that answers one kind of request. */
export type RequestHandler = (request: Request) => Promise<Response>;

/**
 * Request handlers: each takes a `Request` and returns a `Response`. Mount each one at a separate
 * path, or mount `fetch` at a path prefix such as `/api/inicis/*`.
 */
export interface ServerHandlers {
  /**
   * Registers the order's amount at the gateway, which then opens no window with another amount.
   * The browser posts `{ merchantUid }` before it pays. The answer is `{ prepared: T }`, or 409 with
   * the code `closed` or `paid`.
   */
  prepare: RequestHandler;
  /**
   * Takes the receipt that `verifyAt` posts, and answers with the outcome of the payment:
   * `{ paid: T }`, `{ awaiting: 'deposit', account }` or `{ error }`. A partial refund does not
   * change the answer; after a full refund it is an error with the code `refunded`. A registered card
   * is an error with the field `customerUidUsage`. Waits at most 8 seconds for the gateway.
   */
  complete: RequestHandler;
  /**
   * Records the payment of a webhook, sent as JSON or as a form. The gateway sends webhooks for
   * payments, virtual accounts, deposits, cancellations, scheduled charges and escrow changes.
   *
   * Reads only the payment number and the order number, and then reads the payment at the gateway.
   * Answers 200 after everything is recorded, and 5xx if the gateway should send the webhook again,
   * also if the gateway does not know the payment yet. The number of the console's test button,
   * `imp_1234567890`, is answered with 200.
   */
  webhook: RequestHandler;
  /**
   * Answers the gateway's request to `confirmUrl` within 8 seconds: 200 if the amount is the order's
   * amount and the order is neither closed nor paid, otherwise another status with a reason.
   */
  confirm: RequestHandler;
  /**
   * Registers cards. The browser first posts `{ merchantUid }` and gets `{ customerUid }` for
   * `useBillingKey`: a new id that cannot be guessed and is valid for this order only. After the
   * window, `verifyAt` posts the receipt and gets `{ issued: T }`.
   */
  billingKey: RequestHandler;
  /**
   * Calls the handler for the last segment of the path: `/prepare`, `/complete`, `/webhook`,
   * `/confirm` or `/billing-key`. The path may end with a slash.
   */
  fetch: RequestHandler;
  /**
   * Records a payment as `webhook` does. Use it for payments that your server charged or cancelled:
   * pass the payment that the client returned.
   *
   * @returns the change that this call made. `null` if there was nothing new to record, and also
   * after `onAwaitingDeposit` and `onScheduledChargeFailed`.
   * @throws the error of your function, if one throws: the transaction was rolled back, and
   * `record` may be called again. For a registered card also {PaymentError} `unavailable`, `api`.
   * @example
   * const payment = await client.billing.charge(customerUid, { ...order, name: 'November' });
   * await handlers.record(payment);
   */
  record(payment: Payment): Promise<RecordedAction | null>;
  /**
   * Reads a payment in review again and compares it with its order of today. If it now matches, it is
   * passed to `onReview` with the kind `resolved`, and to `onPaid`, in one transaction. Use it after
   * you fixed the cause: a merchant id that was missing in `acceptedPgs`, an order that could not be
   * found, an order that you opened again. A second payment of an order, a payment with refunds and a deposit into
   * a cancelled virtual account stay in review.
   *
   * Only your server calls it; it has no address. It may be called for any payment at any time.
   *
   * @returns the change that this call made: `paid` if the item was resolved, `null` if nothing
   * changed.
   * @throws {PaymentError} `unpaid` if the gateway has no such payment, `unavailable`, `api`,
   * `invalid`; also the error of your function, if one throws.
   * @example
   * for (const { impUid } of await reviews.open()) await handlers.recheck(impUid);
   */
  recheck(impUid: string): Promise<RecordedAction | null>;
  /** Client that was passed to `createHandlers`. */
  readonly client: Client;
}
