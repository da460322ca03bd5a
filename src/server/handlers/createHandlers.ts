import { answer, refuse } from './respond.js';
import { complete } from './complete.js';
import { confirm } from './confirm.js';
import { prepare } from './prepare.js';
import type { Deed } from '../settlement/recordContext.js';
import type { Client } from '../client/client.js';
import { record } from '../settlement/recordPayment.js';
import type { Payment } from '../client/decode/payment.js';
import { registerCard } from './billingKey.js';
import type { HandlerOptions } from '../settlement/recordOptions.js';
import type { OrderTerms } from '../verify/terms.js';
import { webhook } from './webhook.js';

type Handler = (request: Request) => Promise<Response>;

/** Request in, response out: mount each at an address of its own, or `fetch` at a folder. */
export interface Handlers {
  /**
   * Registers the order's amount at the gateway, which then opens no window with another one. A
   * browser posts `{ merchantUid }` before it pays; answers `{ prepared: T }`.
   */
  prepare: Handler;
  /** Takes the receipt that `verifyAt` posts, and answers what became of the payment. */
  complete: Handler;
  /**
   * Takes the gateway's webhooks, as JSON or as a form: paid, deposited, cancelled, charged on
   * schedule, a change of an escrow. Nothing but the two numbers is read; the gateway is asked.
   * Answers 200 once all is recorded, 5xx where the gateway should send it again.
   */
  webhook: Handler;
  /** Answers a `confirmUrl` within 8 seconds: 200 where the amount is your order's, else a reason. */
  confirm: Handler;
  /**
   * Registers cards. A browser posts `{ merchantUid }` and gets `{ customerUid }` for
   * `useBillingKey`: new, not to be guessed, and good for this order only. Then `verifyAt` posts the
   * receipt, and gets `{ issued: T }`.
   */
  billingKey: Handler;
  /** Routes by the last part of the path: `POST …/prepare`, `complete`, `webhook`, `confirm`, `billing-key`. */
  fetch: Handler;
  /**
   * Does with a payment what `webhook` does with its number: for what your server charged or
   * cancelled by itself. Give it what the client gave you.
   *
   * @returns what was done about it just now; `null` where there was nothing to do.
   * @throws what your own functions throw: it was rolled back, and may be tried again.
   * @example
   * const payment = await client.billing.charge(customerUid, { ...order, name: 'November' });
   * await handlers.record(payment);
   */
  record(payment: Payment): Promise<Deed | null>;
  /** The client that they were made with. */
  readonly client: Client;
}

/**
 * The server's half of a payment: asks the gateway, compares with your order, settles once, and
 * shows the order to who may see it. Nothing that the browser says about money is read.
 *
 * `complete` answers `{ paid: T }`, `{ awaiting: 'deposit', account }`, or `{ error }` with a
 * `PaymentError` as JSON. It settles what is true even where the browser may not see it. A browser
 * that may not is told nothing, with status 404: not even whether the order is paid.
 *
 * What your own functions throw is rolled back, written to the console of the server and answered
 * with 503, without its message; the next request tries again.
 *
 * @example
 * const handlers = createHandlers({
 *   client: createClient({ key: env.PORTONE_KEY, secret: env.PORTONE_SECRET }),
 *   channels: ['html5_inicis.MOIexample'],
 *   ledger,
 *   findOrder: (merchantUid, tx) => orders.find(merchantUid, tx),
 *   authorize: async (request, order) => order.userId === (await userOf(request)),
 *   settle: (tx, payment, order) => orders.markPaid(tx, order, payment.impUid),
 *   reverse: (tx, { amount }, order) => orders.takeBack(tx, order, amount),
 *   account: (tx, account, order) => orders.keepAccount(tx, order, account),
 *   review: (tx, finding, order) => reviews.keep(tx, finding, order),
 *   show: async (order) => ({ status: order.status, total: order.amount }),
 * });
 * app.post('/api/inicis/*', (c) => handlers.fetch(c.req.raw));
 */
export function createHandlers<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
): Handlers {
  const bind =
    (handler: (given: HandlerOptions<T, O, Tx>, request: Request) => Promise<Response>): Handler =>
    (request) =>
      guarded(() => handler(options, request), request);
  const billingKey = bind(registerCard);
  const handlers = {
    prepare: bind(prepare),
    complete: bind(complete),
    webhook: bind(webhook),
    confirm: bind(confirm),
  };
  const routes = new Map(Object.entries({ ...handlers, 'billing-key': billingKey }));
  return {
    ...handlers,
    billingKey,
    async fetch(request) {
      const action = new URL(request.url).pathname.split('/').pop() ?? '';
      const handler = routes.get(action);
      return handler ? handler(request) : answer(refuse('invalid', nowhere), 404);
    },
    record: async (payment) => (await record(options, payment)).did,
    client: options.client,
  };
}

const nowhere = 'path: must end in /prepare, /complete, /webhook, /confirm or /billing-key';

/** What every handler keeps to: only `POST`, and what goes wrong inside stays inside. */
async function guarded(handle: () => Promise<Response>, { method }: Request): Promise<Response> {
  if (method !== 'POST') {
    return answer(refuse('invalid', 'method: must be POST'), 405, { allow: 'POST' });
  }
  try {
    return await handle();
  } catch (fault) {
    // Nobody else sees it: the browser must not, and the framework gets a response.
    console.error(fault);
    return answer(refuse('unavailable', 'the payment could not be recorded yet'));
  }
}
