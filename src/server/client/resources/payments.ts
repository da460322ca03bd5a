import { PaymentError } from '../../../core/error.js';
import { inPath } from '../../../core/id.js';
import { decodeBalance, type Balance } from '../decode/balance.js';
import { decodePayment } from '../decode/decodePayment.js';
import type { Payment, PaymentStatus } from '../decode/payment.js';
import { decodePreparation, type Preparation } from '../decode/preparation.js';
import { encodeCancel, type CancelRequest } from '../encode/cancelRequest.js';
import { encodeWritten, optional, type Encoders } from '../encode/encoders.js';
import type { PaymentNumbers } from '../encode/paymentNumbers.js';
import { encodePreparation, type PreparationRequest } from '../encode/preparationRequest.js';
import { spanEncoders, type Span } from '../encode/span.js';
import { checkWord } from '../encode/words.js';
import { isNotFound, responseOf } from '../http/envelope.js';
import { queryString } from '../http/queryString.js';
import { readPages } from '../http/readPages.js';
import type { RestApi } from '../http/restApi.js';
import { paymentList } from './paymentList.js';
import { readMany } from './readMany.js';

/** Span and status of the payments to list. An unknown option is `invalid`. */
export interface PaymentListOptions extends Span {
  /**
   * Status of the payments.
   *
   * @default every status
   */
  status?: PaymentStatus | undefined;
}

/** Order in which the gateway sorts payments, by a time; `-` for the newest first. */
export type PaymentSorting = 'started' | '-started' | 'paid' | '-paid' | 'updated' | '-updated';

/** Choice among the payments of an order. An unknown option is `invalid`. */
export interface PaymentFindOptions {
  /**
   * Sorting of the payments, of which the first is returned. Sent as `sorting`.
   *
   * @default '-started'
   */
  sorting?: PaymentSorting | undefined;
}

/** Payments at the gateway. */
export interface Payments {
  /**
   * Reads a payment by its payment number: `GET /payments/{imp_uid}`.
   *
   * @throws {PaymentError} `unpaid` if the gateway has no such payment, `unavailable`, `api`,
   * `invalid`.
   * @example
   * const { status, amount } = await client.payments.get('imp_123456789012');
   */
  get(impUid: string): Promise<Payment>;
  /**
   * Finds the newest payment of an order, or the newest one with a status:
   * `GET /payments/find/{merchant_uid}/{payment_status}`. An order can have several payments:
   * failed ones, and one that was paid.
   *
   * @throws {PaymentError} as `get`.
   * @example
   * const paid = await client.payments.find('order_1', 'paid');
   */
  find(merchantUid: string, status?: PaymentStatus, options?: PaymentFindOptions): Promise<Payment>;
  /**
   * Reads the payments with these numbers: `GET /payments`, up to 100 numbers in a request. Numbers
   * without a payment are left out. Payments that cannot be decoded are left out too, and reported
   * after the last payment.
   *
   * @throws {PaymentError} during the iteration: `invalid`, `unavailable`, `api`.
   * @example
   * for await (const payment of client.payments.getMany({ merchantUids: ['order_1', 'order_2'] })) {
   *   show(payment.amount);
   * }
   */
  getMany(numbers: PaymentNumbers): AsyncIterable<Payment>;
  /**
   * Lists the payments that got their status within a span of any length, first started first:
   * `GET /payments/status/{payment_status}`. The span is about the start of a `ready` payment, and
   * about the payment, failure or last refund of others. The list is read page by page, in spans that
   * the gateway accepts. With `status`, a payment whose status changes during the iteration can be
   * missed; without it, no payment is missed. Payments that cannot be decoded are left out, and
   * reported after the last payment.
   *
   * @throws {PaymentError} during the iteration: `invalid`, `unavailable`, `api`.
   * @example
   * const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
   * for await (const payment of client.payments.list({ from: yesterday })) show(payment.amount);
   */
  list(options: PaymentListOptions): AsyncIterable<Payment>;
  /**
   * Refunds a payment, in full or in part: `POST /payments/cancel`. It is sent once and not
   * retried.
   *
   * Resolves with the payment after the refund: its status is `cancelled`, also after a partial
   * refund, and `cancelAmount` and `cancellations` contain the refund.
   *
   * @throws {PaymentError} `api` with the gateway's code and message if it refuses; `interrupted`
   * if no clear answer came (read the payment before you try again); `unavailable` if it was not
   * sent; `invalid`.
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
   * Registers the amount of an order, once: `POST /payments/prepare`. The gateway then opens no
   * payment window of this order with another amount.
   *
   * @throws {PaymentError} `api` if the order has a registered amount already, `interrupted`,
   * `unavailable`, `invalid`.
   * @example
   * await client.payments.prepare({ merchantUid: 'order_1', amount: 32000 });
   */
  prepare(request: PreparationRequest): Promise<Preparation>;
  /**
   * Changes the registered amount of an order: `PUT /payments/prepare`.
   *
   * @throws {PaymentError} `api` if no amount was registered, `interrupted`, `unavailable`,
   * `invalid`.
   * @example
   * await client.payments.updatePrepared({ merchantUid: 'order_1', amount: 30000 });
   */
  updatePrepared(request: PreparationRequest): Promise<Preparation>;
  /**
   * Reads the registered amount of an order: `GET /payments/prepare/{merchant_uid}`.
   *
   * @throws {PaymentError} `api` if no amount was registered, `unavailable`, `invalid`.
   * @example
   * const { amount } = await client.payments.getPrepared('order_1');
   */
  getPrepared(merchantUid: string): Promise<Preparation>;
  /**
   * Reads the amounts of a payment after its refunds: `GET /payments/{imp_uid}/balance`.
   *
   * @throws {PaymentError} `unpaid` if the gateway has no such payment; `api` if the gateway does
   * not support this method of payment; `unavailable`, `invalid`.
   * @example
   * const { primary } = await client.payments.balance('imp_123456789012');
   */
  balance(impUid: string): Promise<Balance>;
}

// `paymentList` sends the span, and its path contains the status.
const listEncoders = {
  ...spanEncoders,
  status: optional((status) => ({ status: checkStatus(status) })),
} satisfies Encoders<PaymentListOptions, object>;

const sortings = ['started', '-started', 'paid', '-paid', 'updated', '-updated'] as const;

const findEncoders = {
  sorting: optional((sorting) => ({ sorting: checkWord('sorting', sortings, sorting) })),
} satisfies Encoders<PaymentFindOptions, { sorting: string }>;

/**
 * Creates the methods of payments.
 *
 * @param options `sandbox`: true if payments of a test channel can be read by their payment number.
 */
export function createPayments(rest: RestApi, { sandbox }: { sandbox: boolean }): Payments {
  const query = sandbox ? '?include_sandbox=true' : '';

  return {
    get: async (impUid) =>
      decodePayment(await readPayment(rest, `/payments/${inPath('impUid', impUid)}${query}`)),
    find: async (merchantUid, status, options = {}) => {
      const path = `/payments/find/${inPath('merchantUid', merchantUid)}`;
      const selected = status === undefined ? path : `${path}/${checkStatus(status)}`;
      const choice = queryString(encodeWritten('', findEncoders, options));
      return decodePayment(await readPayment(rest, selected + choice));
    },
    getMany: (numbers) => readMany(rest, numbers),
    async *list(options) {
      encodeWritten('', listEncoders, options);
      const list = paymentList(options, options.status);
      yield* readPages(rest, { ...list, decode: decodePayment });
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
 * Reads a payment, or a part of it. Status 404 means `unpaid` only here, and the shopper may pay
 * again. Any other status without success is `api`, also 501 for an unknown endpoint.
 */
async function readPayment(rest: RestApi, path: string): Promise<unknown> {
  const request = { method: 'GET', path } as const;
  const reply = await rest.send(request);
  const { code, message } = reply;
  if (isNotFound(reply))
    throw new PaymentError('unpaid', message ?? 'unknown', { code: `${code}` });
  return responseOf(reply, request);
}

/** Returns a status of the gateway, which becomes a part of a path. */
function checkStatus(status: PaymentStatus): PaymentStatus {
  if (['ready', 'paid', 'cancelled', 'failed'].includes(status)) return status;
  const message = 'status: must be ready, paid, cancelled or failed';
  throw new PaymentError('invalid', message, { field: 'status' });
}

const register = (rest: RestApi, method: 'POST' | 'PUT', request: PreparationRequest) =>
  rest.call({
    method,
    path: '/payments/prepare',
    body: encodePreparation(request),
    decode: decodePreparation,
  });
