import { PaymentError } from '../../../core/error.js';
import { inPath } from '../../../core/id.js';
import { decodeBalance, type Balance } from '../decode/balance.js';
import { decodePayment } from '../decode/decodePayment.js';
import { impUidOf, type Payment } from '../decode/payment.js';
import { decodePreparation, type Preparation } from '../decode/preparation.js';
import { encodeCancel, type CancelRequest } from '../encode/cancelRequest.js';
import { encodeWritten, type Encoders } from '../encode/encoders.js';
import { encodePreparation, type PreparationRequest } from '../encode/preparationRequest.js';
import { spanEncoders, splitSpan, type Span } from '../encode/span.js';
import { responseOf } from '../http/envelope.js';
import { readPages } from '../http/readPages.js';
import type { RestApi } from '../http/restApi.js';

/** Payments to list. An unknown option is refused. */
export interface PaymentListOptions extends Span {
  /** @default every status */
  status?: Payment['status'] | undefined;
}

/** Payments at the gateway. */
export interface Payments {
  /**
   * Reads one payment by the gateway's number: `GET /payments/{imp_uid}`.
   *
   * @throws {PaymentError} `unpaid` if the gateway knows none, `unavailable`, `api`, `invalid`.
   */
  get(impUid: string): Promise<Payment>;
  /**
   * Finds the newest payment of an order, or the newest in one state:
   * `GET /payments/find/{merchant_uid}/{payment_status}`. An order may have several: tries that
   * failed, and one that was paid.
   *
   * @throws {PaymentError} as `get`.
   */
  find(merchantUid: string, status?: Payment['status']): Promise<Payment>;
  /**
   * Lists the payments that began within a span, oldest first:
   * `GET /payments/status/{payment_status}`, asked page by page and in spans that the gateway
   * takes, however long yours is. With a `status`, one that changes meanwhile may be missed;
   * without it, none is.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   * @example
   * const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
   * for await (const payment of client.payments.list({ from: yesterday })) show(payment.amount);
   */
  list(options: PaymentListOptions): AsyncIterable<Payment>;
  /**
   * Gives money back, all that is left or a part: `POST /payments/cancel`. Resolves with the
   * payment as it is then: `cancelled`, also after a part of it, with `cancelAmount` and
   * `cancellations` raised. It is sent once and never repeated.
   *
   * @throws {PaymentError} `api` with the gateway's code and words if it refuses; `interrupted` if
   * no clear answer came: read the payment before you try again; `unavailable` if it was not sent;
   * `invalid`.
   * @example
   * await client.payments.cancel({
   *   impUid: 'imp_123456789012',
   *   amount: 2000,
   *   checksum: 32000,
   *   reason: 'One bag was torn',
   * });
   */
  cancel(request: CancelRequest): Promise<Payment>;
  /**
   * Registers the amount of an order, once: `POST /payments/prepare`. The window then refuses
   * another amount, before the shopper sees it.
   *
   * @throws {PaymentError} `api` if the order has one already, `interrupted`, `unavailable`,
   * `invalid`.
   * @example
   * await client.payments.prepare({ merchantUid: 'order_1', amount: 32000 });
   */
  prepare(request: PreparationRequest): Promise<Preparation>;
  /**
   * Changes the amount that was registered: `PUT /payments/prepare`.
   *
   * @throws {PaymentError} `api` if none was, `interrupted`, `unavailable`, `invalid`.
   */
  updatePrepared(request: PreparationRequest): Promise<Preparation>;
  /**
   * Reads the amount that was registered: `GET /payments/prepare/{merchant_uid}`.
   *
   * @throws {PaymentError} `api` if none was, `unavailable`, `invalid`.
   */
  getPrepared(merchantUid: string): Promise<Preparation>;
  /**
   * Reads the rest of a payment, in its parts: `GET /payments/{imp_uid}/balance`. The gateway does
   * not break down every method.
   *
   * @throws {PaymentError} `unpaid` if the gateway knows no such payment, `api` if it does not break
   * it down, `unavailable`, `invalid`.
   */
  balance(impUid: string): Promise<Balance>;
}

// The span is sent by `splitSpan`, the status in the path.
const listEncoders = { ...spanEncoders, status: () => ({}) } satisfies Encoders<
  PaymentListOptions,
  object
>;

/** @param sandbox whether payments of a test channel are found by their number */
export function createPayments(rest: RestApi, { sandbox }: { sandbox: boolean }): Payments {
  const query = sandbox ? '?include_sandbox=true' : '';

  return {
    get: async (impUid) =>
      decodePayment(await readPayment(rest, `/payments/${inPath('impUid', impUid)}${query}`)),
    find: async (merchantUid, status) => {
      const path = `/payments/find/${inPath('merchantUid', merchantUid)}`;
      return decodePayment(await readPayment(rest, status ? `${path}/${status}` : path));
    },
    async *list(options) {
      encodeWritten('', listEncoders, options);
      const queries = splitSpan(options).map((span) => ({ ...span, sorting: 'started' }));
      const path = `/payments/status/${options.status ?? 'all'}`;
      yield* readPages(rest, { path, queries, decode: decodePayment, keyOf: impUidOf });
    },
    cancel: async (request) => {
      const path = '/payments/cancel';
      const body = encodeCancel(request);
      return rest.call({ method: 'POST', path, body, decode: decodePayment });
    },
    prepare: async (request) => register(rest, 'POST', request),
    updatePrepared: async (request) => register(rest, 'PUT', request),
    getPrepared: async (merchantUid) => {
      const path = `/payments/prepare/${inPath('merchantUid', merchantUid)}`;
      return rest.call({ method: 'GET', path, decode: decodePreparation });
    },
    balance: async (impUid) =>
      decodeBalance(await readPayment(rest, `/payments/${inPath('impUid', impUid)}/balance`)),
  };
}

/**
 * Reads a payment, or a part of it. Only here does a 404 mean `unpaid`: the shopper may pay again. Any
 * other status that is not a success, 501 for an unknown endpoint too, is `api`.
 */
async function readPayment(rest: RestApi, path: string): Promise<unknown> {
  const request = { method: 'GET', path } as const;
  const reply = await rest.send(request);
  const { status, code, message } = reply;
  if (status === 404) throw new PaymentError('unpaid', message ?? 'unknown', { code: `${code}` });
  return responseOf(reply, request);
}

const register = (rest: RestApi, method: 'POST' | 'PUT', request: PreparationRequest) =>
  rest.call({
    method,
    path: '/payments/prepare',
    body: encodePreparation(request),
    decode: decodePreparation,
  });
