import type { Client } from '../client/client.js';
import type { Payment } from '../client/decode/payment.js';
import type { RecordedAction } from '../settlement/recordContext.js';

export type RequestHandler = (request: Request) => Promise<Response>;

/** Functions from a `Request` to a `Response`: mount each at its own address, or `fetch` at a folder. */
export interface ServerHandlers {
  /**
   * Registers the order's amount at the gateway, which then opens no window with another one. A
   * browser posts `{ merchantUid }` before it pays; answers `{ prepared: T }`.
   */
  prepare: RequestHandler;
  /** Takes the receipt that `verifyAt` posts, and answers with the outcome of the payment. */
  complete: RequestHandler;
  /**
   * Takes the gateway's webhooks, as JSON or as a form: paid, deposited, cancelled, charged on
   * schedule, a change of an escrow. Reads nothing but the two numbers, and asks the gateway.
   * Answers 200 once everything is recorded, 5xx where the gateway should send it again.
   */
  webhook: RequestHandler;
  /** Answers a `confirmUrl` within 8 seconds: 200 where the amount is your order's, else a reason. */
  confirm: RequestHandler;
  /**
   * Registers cards. A browser posts `{ merchantUid }` and gets `{ customerUid }` for
   * `useBillingKey`: new, not to be guessed, and valid for this order only. Then `verifyAt` posts the
   * receipt, and gets `{ issued: T }`.
   */
  billingKey: RequestHandler;
  /** Routes by the last part of the path: `POST …/prepare`, `complete`, `webhook`, `confirm`, `billing-key`. */
  fetch: RequestHandler;
  /**
   * Records a payment as `webhook` does: for payments that your server charged or cancelled. Pass
   * it what the client returned.
   *
   * @returns the change that this call made; `null` if everything was recorded before.
   * @throws what your own functions throw: it was rolled back, and may be tried again.
   * @example
   * const payment = await client.billing.charge(customerUid, { ...order, name: 'November' });
   * await handlers.record(payment);
   */
  record(payment: Payment): Promise<RecordedAction | null>;
  /** Client that the handlers were created with. */
  readonly client: Client;
}
