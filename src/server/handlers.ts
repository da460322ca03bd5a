import { isPaymentError, PaymentError, type PaymentErrorReason } from '../core/error.js';
import type { AwaitingDeposit } from '../core/receipt.js';
import { readReceipt } from './body.js';
import { settleOnce, type Settlement } from './settle.js';
import { readPayment, type OrderTerms } from './verify.js';

/** Everything of yours that the handlers call. */
export interface HandlerOptions<T, O extends OrderTerms, Tx> extends Settlement<O, Tx> {
  /** Whether the browser that sent this request may see this order: your session decides. */
  authorize(request: Request, order: O): Promise<boolean>;
  /** What the shopper may see of the order, read again after it was settled. It reaches `onPaid`. */
  show(order: O, request: Request): Promise<T>;
}

/** Request in, response out: mount each at an address of its own, or `fetch` at a folder. */
export interface Handlers {
  /** Takes the receipt that `verifyAt` posts, and answers what became of the payment. */
  complete(request: Request): Promise<Response>;
  /** Routes by the last part of the path: `POST …/complete`. */
  fetch(request: Request): Promise<Response>;
}

const statuses: Record<PaymentErrorReason, number> = {
  invalid: 400,
  unavailable: 503,
  busy: 409,
  cancelled: 402,
  declined: 402,
  interrupted: 202,
  unpaid: 404,
  unverified: 409,
  api: 502,
};

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
 *   account: (tx, account, order) => orders.keepAccount(tx, order, account),
 *   review: (tx, finding, order) => reviews.add(tx, finding, order),
 *   show: async (order) => ({ status: order.status, total: order.amount }),
 * });
 * app.post('/api/inicis/complete', (c) => handlers.complete(c.req.raw));
 */
export function createHandlers<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
): Handlers {
  async function complete(request: Request): Promise<Response> {
    if (request.method !== 'POST') {
      return answer(refused('invalid', 'method: must be POST'), 405, { allow: 'POST' });
    }
    try {
      const result = await completed(options, request);
      return result === hidden ? answer(hidden, 404) : answer(result);
    } catch (fault) {
      // Nobody else sees it: the browser must not, and the framework gets a response.
      console.error(fault);
      return answer(refused('unavailable', 'the payment could not be recorded yet'));
    }
  }

  return {
    complete,
    async fetch(request) {
      const action = new URL(request.url).pathname.split('/').pop();
      if (action === 'complete') return complete(request);
      return answer(refused('invalid', 'path: must end in /complete'), 404);
    },
  };
}

interface Refused {
  error: PaymentError;
}

const refused = (reason: PaymentErrorReason, message: string): Refused => ({
  error: new PaymentError(reason, message),
});

/**
 * For who may not see the order. Never `unpaid`: a shopper who came back without a session may
 * have paid, and must not be told to pay again.
 */
const hidden = refused('interrupted', 'there is no order here that you may see');

async function completed<T, O extends OrderTerms, Tx>(
  options: HandlerOptions<T, O, Tx>,
  request: Request,
): Promise<{ paid: T | null } | AwaitingDeposit | Refused> {
  const visible = async (merchantUid: string) => {
    const order = await options.findOrder(merchantUid);
    return order !== null && (await options.authorize(request, order)) ? order : null;
  };

  const receipt = await readReceipt(request).catch(asResult);
  if ('error' in receipt) return receipt;
  const payment = await readPayment(options.client, receipt).catch(asResult);
  if ('error' in payment) {
    // Without the gateway's number the answer is about an order, and anybody can guess one.
    return receipt.impUid !== null || (await visible(receipt.merchantUid)) ? payment : hidden;
  }
  const checked = await settleOnce(options, payment);
  if (payment.merchantUid !== receipt.merchantUid) {
    const message = 'merchantUid: the payment is for another order';
    return { error: new PaymentError('unverified', message, { field: 'merchantUid', receipt }) };
  }
  const order = await visible(payment.merchantUid);
  if (order === null) return hidden;
  if ('error' in checked || 'awaiting' in checked) return checked;
  return { paid: (await options.show(order, request)) ?? null };
}

function asResult(error: unknown): Refused {
  if (isPaymentError(error)) return { error };
  throw error;
}

function answer(
  result: object & { error?: PaymentError },
  status = result.error ? statuses[result.error.reason] : 200,
  headers: Record<string, string> = {},
): Response {
  return Response.json(result, { status, headers: { 'cache-control': 'no-store', ...headers } });
}
