import { inPath } from '../../../core/id.js';
import { decodeCashReceipt, type CashReceipt } from '../decode/cashReceipt.js';
import {
  encodeExternalReceipt,
  encodePaymentReceipt,
  type ExternalReceiptRequest,
  type PaymentReceiptRequest,
} from '../encode/cashReceiptRequest.js';
import type { RestApi } from '../http/restApi.js';

/**
 * Cash receipts (현금영수증) of bank transfers and virtual accounts, and of orders that were paid
 * elsewhere. A change is sent once and not retried.
 */
export interface CashReceipts {
  /**
   * Reads the cash receipt of a payment: `GET /receipts/{imp_uid}`.
   *
   * @throws {PaymentError} `api` if none was issued, `unavailable`, `invalid`.
   * @example
   * const { approvalNumber } = await client.cashReceipts.get('imp_123456789012');
   */
  get(impUid: string): Promise<CashReceipt>;
  /**
   * Issues the cash receipt of a payment: `POST /receipts/{imp_uid}`.
   *
   * @throws {PaymentError} `api` if the payment is not paid or has a receipt already; `interrupted`
   * if no clear answer came (read it with `get`); `unavailable`, `invalid`.
   * @example
   * await client.cashReceipts.issue('imp_123456789012', { identifier: '010-1234-5678' });
   */
  issue(impUid: string, request: PaymentReceiptRequest): Promise<CashReceipt>;
  /**
   * Cancels the cash receipt of a payment: `DELETE /receipts/{imp_uid}`.
   *
   * @throws {PaymentError} `api` if none was issued, `interrupted`, `unavailable`, `invalid`.
   * @example
   * const { cancelledAt } = await client.cashReceipts.cancel('imp_123456789012');
   */
  cancel(impUid: string): Promise<CashReceipt>;
  /**
   * Reads the cash receipt of an order that was paid elsewhere:
   * `GET /receipts/external/{merchant_uid}`.
   *
   * @throws {PaymentError} as `get`.
   * @example
   * const { approvalNumber } = await client.cashReceipts.getExternal('order_1');
   */
  getExternal(merchantUid: string): Promise<CashReceipt>;
  /**
   * Issues the cash receipt of an order that was paid elsewhere:
   * `POST /receipts/external/{merchant_uid}`.
   *
   * @throws {PaymentError} as `issue`.
   * @example
   * const request = { channelKey: 'channel-key-1', name: 'Coffee', amount: 12000 };
   * await client.cashReceipts.issueExternal('order_1', { ...request, identifier: '010-1234-5678' });
   */
  issueExternal(merchantUid: string, request: ExternalReceiptRequest): Promise<CashReceipt>;
  /**
   * Cancels the cash receipt of an order that was paid elsewhere:
   * `DELETE /receipts/external/{merchant_uid}`.
   *
   * @throws {PaymentError} as `cancel`.
   * @example
   * const { cancelledAt } = await client.cashReceipts.cancelExternal('order_1');
   */
  cancelExternal(merchantUid: string): Promise<CashReceipt>;
}

const paymentPath = (impUid: string) => `/receipts/${inPath('impUid', impUid)}`;
const externalPath = (merchantUid: string) =>
  `/receipts/external/${inPath('merchantUid', merchantUid)}`;

/** Creates the methods of cash receipts. */
export function createCashReceipts(rest: RestApi): CashReceipts {
  const send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
    rest.call({ method, path, body, decode: decodeCashReceipt });

  return {
    get: async (impUid) => send('GET', paymentPath(impUid)),
    issue: async (impUid, request) =>
      send('POST', paymentPath(impUid), encodePaymentReceipt(request)),
    cancel: async (impUid) => send('DELETE', paymentPath(impUid)),
    getExternal: async (merchantUid) => send('GET', externalPath(merchantUid)),
    issueExternal: async (merchantUid, request) =>
      send('POST', externalPath(merchantUid), encodeExternalReceipt(request)),
    cancelExternal: async (merchantUid) => send('DELETE', externalPath(merchantUid)),
  };
}
