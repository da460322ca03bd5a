/** An order and its buyer, from a window's parameters or a REST body. */
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
  /** An object from a window, a text from REST. */
  custom_data?: object | string | undefined;
  escrow?: boolean | undefined;
  tax_free?: number | undefined;
  vat_amount?: number | undefined;
  notice_url?: string | readonly string[] | undefined;
}

/** The fields of an order that no answer repeats. */
export type OrderExtras = Pick<OrderFields, 'tax_free' | 'vat_amount' | 'notice_url'>;

/** Returns the order number as the gateway keeps it: cut at 40 characters, without an error. */
export const orderNumber = ({ merchant_uid }: OrderFields): string =>
  String(merchant_uid).slice(0, 40);
