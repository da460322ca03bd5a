import type { Payment } from '../client/decode/payment.js';
import { recheckPayment } from '../settlement/recheckPayment.js';
import type { RecordedAction } from '../settlement/recordContext.js';
import { recordPayment } from '../settlement/recordPayment.js';
import { retryDeadlocks } from '../settlement/retryDeadlocks.js';
import { scopedLedger } from '../settlement/scopedLedger.js';
import { errorResult } from '../verify/errorResult.js';
import type { OrderTerms } from '../verify/terms.js';
import { billingKey } from './billingKey.js';
import { complete } from './complete.js';
import { confirm } from './confirm.js';
import { bindOptions, type HandlerOptions } from './handlerOptions.js';
import { limitReads } from './limitReads.js';
import { prepare } from './prepare.js';
import { createReadSlots } from './readSlots.js';
import type { RequestContext } from './requestContext.js';
import { respond } from './respond.js';
import type { RequestHandler, ServerHandlers } from './serverHandlers.js';
import { createUnknownNumbers } from './unknownNumbers.js';
import { webhook } from './webhook.js';

/**
 * Creates the server side of a payment. It reads the payment at the gateway, compares it with your
 * order, and records it exactly once. Then it returns the order to browsers that may see it.
 * Amounts and statuses that a browser sends are ignored.
 *
 * `complete` answers `{ paid: T }`, `{ awaiting: 'deposit', account }`, or `{ error }` with a
 * `PaymentError` as JSON. A browser that may not see the order gets status 404 and no information,
 * not even whether the order is paid, and the gateway is not asked: the webhook or `reconcile`
 * records such a payment.
 *
 * Requests have at most 50 reads at the gateway in flight. A request that waits for one longer than
 * 5 seconds gets 503 with `Retry-After`. `record`, `recheck` and `reconcile` are not limited.
 *
 * If one of your functions throws, its transaction is rolled back. The error is written to the
 * console of the server, and the answer is 503 without the error's message. The next request tries
 * again. A transaction that the database rolled back because of a deadlock runs a second time.
 *
 * @throws {PaymentError} `invalid` for a `scope` of other characters, or longer than 32.
 * @example
 * const handlers = createHandlers({
 *   client: createClient({ key: env.PORTONE_KEY, secret: env.PORTONE_SECRET }),
 *   acceptedPgs: ['html5_inicis.MOIexample'],
 *   ledger,
 *   findOrder: (merchantUid, tx) => orders.find(merchantUid, tx),
 *   authorize: async (request, order) => order.userId === (await userOf(request)),
 *   onPaid: (tx, payment, order) => orders.markPaid(tx, order, payment.impUid),
 *   onRefunded: (tx, { amount }, order) => orders.addRefund(tx, order, amount),
 *   onAwaitingDeposit: (tx, account, order) => orders.saveAccount(tx, order, account),
 *   onReview: (tx, item, order) => reviews.save(tx, item, order),
 *   show: async (order) => ({ status: order.status, total: order.amount }),
 * });
 * app.post('/api/inicis/*', (c) => handlers.fetch(c.req.raw));
 */
export function createHandlers<T, O extends OrderTerms, Tx>(
  given: HandlerOptions<T, O, Tx>,
): ServerHandlers {
  const options = bindOptions(given);
  const ledger = retryDeadlocks(scopedLedger(options.ledger, options.scope));
  const unknownNumbers = createUnknownNumbers();
  // Only requests are limited, because anybody can send them. `record`, `recheck` and `reconcile`
  // are calls of the merchant.
  const client = limitReads(options.client, createReadSlots());
  const routes = createRoutes({ ...options, client, ledger, unknownNumbers });
  const recordWith = async (
    record: typeof recordPayment,
    payment: Payment,
  ): Promise<RecordedAction | null> => {
    unknownNumbers.forget(payment);
    return (await record({ ...options, ledger }, payment)).action;
  };
  const { 'billing-key': answerBillingKey, ...handlers } = routes;
  return {
    ...handlers,
    billingKey: answerBillingKey,
    fetch: createRouter(routes),
    record: (payment) => recordWith(recordPayment, payment),
    recheck: async (impUid) =>
      recordWith(recheckPayment, await options.client.payments.get(impUid)),
    client: options.client,
  };
}

function createRoutes<T, O extends OrderTerms, Tx>(context: RequestContext<T, O, Tx>) {
  const withContext =
    (handle: (all: RequestContext<T, O, Tx>, request: Request) => Promise<Response>) =>
    (request: Request) =>
      answerPost(() => handle(context, request), request);
  return {
    prepare: withContext(prepare),
    complete: withContext(complete),
    webhook: withContext(webhook),
    confirm: withContext(confirm),
    'billing-key': withContext(billingKey),
  };
}

/** Creates the handler that calls the handler named by the end of the path, with or without a slash. */
function createRouter(routes: Record<string, RequestHandler>): RequestHandler {
  const byPath = new Map(Object.entries(routes));
  return async (request) => {
    const action = new URL(request.url).pathname.replace(/\/$/, '').split('/').pop() ?? '';
    const handler = byPath.get(action);
    return handler ? handler(request) : respond(errorResult('invalid', unknownPath), 404);
  };
}

const unknownPath = 'path: must end in /prepare, /complete, /webhook, /confirm or /billing-key';

/** Answers only `POST`. Catches all errors, so that the framework always gets a response. */
async function answerPost(handle: () => Promise<Response>, { method }: Request): Promise<Response> {
  if (method !== 'POST') {
    return respond(errorResult('invalid', 'method: must be POST'), 405, { allow: 'POST' });
  }
  try {
    return await handle();
  } catch (error) {
    // Only the server's console gets the error, because the browser must not see it.
    console.error(error);
    return respond(errorResult('unavailable', 'the request could not be completed yet'));
  }
}
