import * as v from 'valibot';
import { parse } from '../../parse.js';
import { dateOrNull, optionalNumber, optionalText, unixTime } from './decoders.js';

/** Cash receipt (현금영수증) that was issued at the National Tax Service. Amounts are in won. */
export interface CashReceipt {
  /** Payment number of the gateway; `null` for an order that was paid elsewhere. Read from `imp_uid`. */
  impUid: string | null;
  /** Your order number; `null` for a payment of the gateway. Read from `merchant_uid`. */
  merchantUid: string | null;
  /** Transaction id of the receipt at the PG. Read from `receipt_tid`. */
  receiptTid: string | null;
  /** Approval number of the National Tax Service (국세청 승인번호). Read from `apply_num`. */
  approvalNumber: string;
  /**
   * Purpose: `person` for the shopper's tax deduction (소득공제), `company` as an expense proof
   * (지출증빙). The gateway may add values. Read from `type`.
   */
  type: 'person' | 'company' | (string & Record<never, never>) | null;
  /** Amount of the receipt, in won. Read from `amount`. */
  amount: number;
  /** Value-added tax in the amount, in won. Read from `vat`. */
  vat: number | null;
  /** Page with the receipt. Read from `receipt_url`. */
  receiptUrl: string | null;
  /** Time of the issue; `null` if the gateway sends none. Read from `applied_at`. */
  issuedAt: Date | null;
  /** Time of the cancellation; `null` for a valid receipt. Read from `cancelled_at`. */
  cancelledAt: Date | null;
}

const wireReceipt = v.object({
  imp_uid: optionalText,
  merchant_uid: optionalText,
  receipt_tid: optionalText,
  apply_num: v.string(),
  type: optionalText,
  amount: v.number(),
  vat: optionalNumber,
  receipt_url: optionalText,
  applied_at: unixTime,
  cancelled_at: unixTime,
});

/** Decodes a cash receipt. @throws {PaymentError} `api` if it cannot be decoded */
export function decodeCashReceipt(response: unknown): CashReceipt {
  const wire = parse(wireReceipt, response, { reason: 'api', what: 'the cash receipt' });
  return {
    impUid: wire.imp_uid,
    merchantUid: wire.merchant_uid,
    receiptTid: wire.receipt_tid,
    approvalNumber: wire.apply_num,
    type: wire.type,
    amount: wire.amount,
    vat: wire.vat,
    receiptUrl: wire.receipt_url,
    issuedAt: dateOrNull(wire.applied_at),
    cancelledAt: dateOrNull(wire.cancelled_at),
  };
}
