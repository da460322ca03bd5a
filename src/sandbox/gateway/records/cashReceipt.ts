import { koreanTime } from '../rules/koreanTime.js';

/** Purpose of a cash receipt: `person` for a tax deduction (소득공제), `company` as expense proof (지출증빙). */
export type CashReceiptType = 'person' | 'company';

/** A cash receipt (현금영수증) in the format of the REST API. Amounts are in won, times in unix seconds. */
export interface CashReceipt {
  receipt_tid: string;
  apply_num: string;
  type: CashReceiptType;
  amount: number;
  vat: number;
  receipt_url: string;
  applied_at: number;
  /** 0 if the receipt is valid. */
  cancelled_at: number;
}

/** Amount of a cash receipt and its tax parts, in won. */
export interface CashReceiptRequest {
  amount: number;
  type?: CashReceiptType | undefined;
  tax_free?: number | undefined;
  vat_amount?: number | undefined;
}

const receipts = 'https://iniweb.inicis.com/DefaultWebApp/mall/cr/cm/Cash_mCmReceipt.jsp';

/**
 * Creates a cash receipt. `number` is the number of its payment or order. Without `vat_amount`, the
 * VAT is 1/11 of the taxed amount.
 */
export function newCashReceipt(
  number: string,
  { amount, type = 'person', tax_free = 0, vat_amount }: CashReceiptRequest,
  now: number,
): CashReceipt {
  const receipt_tid = `INIreceipt${koreanTime(now).replace(/\D/g, '')}${number.slice(-10)}`;
  return {
    receipt_tid,
    // The number of the National Tax Service has nine digits.
    apply_num: String(now % 1e9).padStart(9, '0'),
    type,
    amount,
    vat: vat_amount ?? Math.round((amount - tax_free) / 11),
    receipt_url: `${receipts}?noTid=${receipt_tid}&clpaymethod=22`,
    applied_at: now,
    cancelled_at: 0,
  };
}

/** Returns the receipt if it was issued and not cancelled. */
export const validReceipt = (receipt: CashReceipt | undefined): CashReceipt | undefined =>
  receipt?.cancelled_at === 0 ? receipt : undefined;
