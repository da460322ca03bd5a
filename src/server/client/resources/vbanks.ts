import { PaymentError } from '../../../core/error.js';
import { inPath } from '../../../core/id.js';
import { decodePayment } from '../decode/decodePayment.js';
import type { Payment } from '../decode/payment.js';
import { encodeAccount, type AccountOrder, type AccountRequest } from '../encode/accountRequest.js';
import { encodeWritten, type Encoders } from '../encode/encoders.js';
import type { Endpoint } from '../http/envelope.js';
import { queryString } from '../http/queryString.js';
import type { RestApi } from '../http/restApi.js';

/** Key for revoking a virtual account. An unknown option is `invalid`. */
export interface RevokeOptions {
  /**
   * INIAPI key of KG Inicis, from its merchant page. Keep it on the server. No error contains it.
   * Sent in the query, as `pg_api_key`.
   */
  pgApiKey: string;
}

/** Virtual accounts (가상계좌) without a payment window. */
export interface Vbanks {
  /**
   * Issues a virtual account for an order: `POST /vbanks`. Resolves with the payment, whose
   * `account` awaits the deposit. A webhook reports the deposit.
   *
   * @throws {PaymentError} `api` with the gateway's code and message if it refuses; `interrupted` if
   * no clear answer came (find it with `payments.find(merchantUid, 'ready')` before you try again);
   * `unavailable` if it was not sent; `invalid`.
   * @example
   * const dueDate = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000);
   * const bank = { channelKey: 'channel-key-1', bankCode: banks.shinhan.code, holder: 'Shop' };
   * const payment = await client.vbanks.issue(
   *   { ...order, buyer: { name: '홍길동', email: 'hong@example.com' } },
   *   { ...bank, dueDate, pgApiKey: env.INICIS_API_KEY },
   * );
   */
  issue(order: AccountOrder, account: AccountRequest): Promise<Payment>;
  /**
   * Revokes a virtual account that awaits its deposit: `DELETE /vbanks/{imp_uid}`. Later deposits
   * are refused by the bank. Resolves with the payment, which is not payable any more.
   *
   * @throws {PaymentError} `api` if it has a deposit already or does not exist; `interrupted`,
   * `unavailable`, `invalid`.
   * @example
   * await client.vbanks.revoke('imp_123456789012', { pgApiKey: env.INICIS_API_KEY });
   */
  revoke(impUid: string, options: RevokeOptions): Promise<Payment>;
}

const revokeEncoders = {
  // `send` checks the key and sends it.
  pgApiKey: () => ({}),
} satisfies Encoders<RevokeOptions, object>;

/** Sends a request with the key of the PG in its query. Its errors do not contain the key. */
function send(
  rest: RestApi,
  pgKey: string,
  request: Endpoint & { body?: object },
): Promise<Payment> {
  if (typeof pgKey !== 'string' || pgKey.trim() === '') {
    const message = 'pgApiKey: required. Copy the INIAPI key from the merchant page of KG Inicis';
    throw new PaymentError('invalid', message, { field: 'pgApiKey', code: 'required' });
  }
  const path = request.path + queryString({ pg_api_key: pgKey });
  return rest.call({ ...request, path, pgKey, decode: decodePayment });
}

/** Creates the methods of virtual accounts. */
export const createVbanks = (rest: RestApi): Vbanks => ({
  issue: async (order, account) => {
    const body = encodeAccount(order, account);
    return send(rest, account.pgApiKey, { method: 'POST', path: '/vbanks', body });
  },
  revoke: async (impUid, options) => {
    const path = `/vbanks/${inPath('impUid', impUid)}`;
    encodeWritten('', revokeEncoders, options);
    return send(rest, options.pgApiKey, { method: 'DELETE', path });
  },
});
