import { PaymentError } from '../../../core/error.js';
import { decodeBalance, type Balance } from '../decode/balance.js';
import { encodeCancel, type CancelRequest } from '../encode/cancelRequest.js';
import { ask, responseOf, type Exchange } from '../http/exchange.js';
import { inPath } from '../../../core/id.js';
import { pagesOf } from '../http/pages.js';
import { decodePayment, type Payment } from '../decode/payment.js';
import { decodePreparation, encodePreparation, type Preparation } from '../decode/preparation.js';
import { piecesOf, type Span } from '../encode/span.js';

/** Payments at the gateway. */
export interface Payments {
  /**
   * One payment by the gateway's number: `GET /payments/{imp_uid}`.
   *
   * @throws {PaymentError} `unpaid` where the gateway knows none, `unavailable`, `api`, `invalid`.
   */
  get(impUid: string): Promise<Payment>;
  /**
   * The newest payment of an order, or the newest in one state:
   * `GET /payments/find/{merchant_uid}/{payment_status}`. An order may have several: tries that
   * failed, and one that was paid.
   *
   * @throws {PaymentError} as `get`.
   */
  find(merchantUid: string, status?: Payment['status']): Promise<Payment>;
  /**
   * The payments that were begun within a span, oldest first:
   * `GET /payments/status/{payment_status}`, asked page by page and in spans that the gateway
   * takes, however long yours is. With a `status`, one that changes meanwhile may be missed;
   * without it, none is.
   *
   * @throws {PaymentError} while it is read: `invalid`, `unavailable`, `api`.
   * @example
   * const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
   * for await (const payment of client.payments.list({ from: yesterday })) show(payment.amount);
   */
  list(span: Span & { status?: Payment['status'] | undefined }): AsyncIterable<Payment>;
  /**
   * Gives money back, all that is left or a part: `POST /payments/cancel`. Resolves with the
   * payment as it is then: `cancelled`, also after a part of it, with `cancelAmount` and
   * `cancellations` raised. It is sent once and never repeated.
   *
   * @throws {PaymentError} `api` with the gateway's code and words where it refuses; `interrupted`
   * where no clear answer came: read the payment before you try again; `unavailable` where it was
   * not sent; `invalid`.
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
   * @throws {PaymentError} `api` where the order has one already, `interrupted`, `unavailable`,
   * `invalid`.
   * @example
   * await client.payments.prepare({ merchantUid: 'order_1', amount: 32000 });
   */
  prepare(preparation: Preparation): Promise<Preparation>;
  /**
   * Changes the amount that was registered: `PUT /payments/prepare`.
   *
   * @throws {PaymentError} `api` where none was, `interrupted`, `unavailable`, `invalid`.
   */
  updatePrepared(preparation: Preparation): Promise<Preparation>;
  /**
   * The amount that was registered: `GET /payments/prepare/{merchant_uid}`.
   *
   * @throws {PaymentError} `api` where none was, `unavailable`, `invalid`.
   */
  getPrepared(merchantUid: string): Promise<Preparation>;
  /**
   * What is left of a payment, in its parts: `GET /payments/{imp_uid}/balance`. Not every way to
   * pay is broken down by the gateway.
   *
   * @throws {PaymentError} `unpaid` where the gateway knows no such payment, `api` where it does
   * not break it down, `unavailable`, `invalid`.
   */
  balance(impUid: string): Promise<Balance>;
}

/** @param sandbox whether payments of a test channel are found by their number */
export function createPayments(exchange: Exchange, { sandbox }: { sandbox: boolean }): Payments {
  const query = sandbox ? '?include_sandbox=true' : '';

  async function found(path: string): Promise<unknown> {
    const endpoint = { method: 'GET', path } as const;
    const reply = await exchange(endpoint);
    const { status, code, message } = reply;
    if (status === 404) throw new PaymentError('unpaid', message ?? 'unknown', { code: `${code}` });
    return responseOf(reply, endpoint);
  }

  const prepared = async (method: 'POST' | 'PUT', preparation: Preparation) => {
    const path = '/payments/prepare';
    const body = encodePreparation(preparation);
    return ask(exchange, { method, path, body, decode: decodePreparation });
  };

  return {
    get: async (impUid) =>
      decodePayment(await found(`/payments/${inPath('impUid', impUid)}${query}`)),
    find: async (merchantUid, status) => {
      const path = `/payments/find/${inPath('merchantUid', merchantUid)}`;
      return decodePayment(await found(status ? `${path}/${status}` : path));
    },
    async *list({ status = undefined, ...span }) {
      const queries = piecesOf(span).map((piece) => ({ ...piece, sorting: 'started' }));
      const path = `/payments/status/${status ?? 'all'}`;
      yield* pagesOf(exchange, path, queries, { decode: decodePayment, key: impUidOf });
    },
    cancel: async (request) => {
      const path = '/payments/cancel';
      const body = encodeCancel(request);
      return ask(exchange, { method: 'POST', path, body, decode: decodePayment });
    },
    prepare: async (preparation) => prepared('POST', preparation),
    updatePrepared: async (preparation) => prepared('PUT', preparation),
    getPrepared: async (merchantUid) => {
      const path = `/payments/prepare/${inPath('merchantUid', merchantUid)}`;
      return ask(exchange, { method: 'GET', path, decode: decodePreparation });
    },
    balance: async (impUid) =>
      decodeBalance(await found(`/payments/${inPath('impUid', impUid)}/balance`)),
  };
}

/** What tells payments of a list apart. */
export const impUidOf = ({ impUid }: Payment): string => impUid;
