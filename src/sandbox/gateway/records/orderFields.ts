import type { BalanceState } from './balanceState.js';
import type { CashReceipt, CashReceiptType } from './cashReceipt.js';
import type { EscrowRecord } from './escrowRecord.js';

/** An order and its buyer, from the parameters of a payment window or from a REST request body. */
export interface OrderFields {
  merchant_uid: string;
  amount: number;
  name?: string | undefined;
  pay_method?: string | undefined;
  buyer_name?: string | undefined;
  buyer_email?: string | undefined;
  buyer_tel?: string | undefined;
  buyer_addr?: string | undefined;
  buyer_postcode?: string | undefined;
  /** An object or any text. */
  custom_data?: unknown;
  escrow?: boolean | undefined;
  tax_free?: number | undefined;
  vat_amount?: number | undefined;
  notice_url?: string | readonly string[] | undefined;
}

/** Facts about a payment that its response does not contain. */
export interface OrderExtras extends Pick<OrderFields, 'tax_free' | 'vat_amount' | 'notice_url'> {
  /** Tax-free amount that was refunded, in won. */
  refundedTaxFree?: number | undefined;
  /** VAT that was refunded, in won, of an order with `vat_amount`. */
  refundedVat?: number | undefined;
  /** Balances before each refund, oldest first. */
  earlierBalances?: readonly BalanceState[] | undefined;
  /** Purpose of the cash receipt that is issued when the deposit arrives. */
  receiptType?: CashReceiptType | undefined;
  cashReceipt?: CashReceipt | undefined;
  escrowState?: EscrowRecord | undefined;
}

/**
 * Returns the order number that the gateway stores: only the first 40 characters, without an error.
 */
export const orderNumber = ({ merchant_uid }: OrderFields): string =>
  String(merchant_uid).slice(0, 40);

/** Returns the data of the merchant as text: an object as JSON, any other value unchanged. */
export const keptData = (data: unknown): string | null =>
  data === undefined || data === null || typeof data === 'string'
    ? (data ?? null)
    : JSON.stringify(data);
