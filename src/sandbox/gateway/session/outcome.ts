import type { PayMethod } from '../../../core/codes.js';

/** The shopper's choice in the window, where the payment method has one. */
export interface ShopperChoice {
  /** The card company, as in `cardIssuers`. */
  cardCode?: string | undefined;
  /** Months to pay in; 0 is a lump sum. */
  quota?: number | undefined;
  /** True where the card's points pay a part. Records do not contain it. */
  cardPoints?: boolean | undefined;
  /** The easy pay chosen in a card window. Its record says so as `emb_pg_provider`. */
  easyPay?: PayMethod | undefined;
  /** The bank of a virtual account or a transfer, as in `banks`. */
  bankCode?: string | undefined;
  /** The cash receipt: for a person's tax deduction, or as a company's proof of expense. */
  cashReceipt?: 'income' | 'expense' | undefined;
  /** The number of the card in a billing-key window, digits only. */
  cardNumber?: string | undefined;
}

/** The result of a payment window at the gateway. */
export type Outcome =
  | 'approve'
  | 'cancel'
  | 'decline'
  /** Approved, and the merchant's server has received the webhook before the browser gets its answer. */
  | 'webhookFirst'
  /** Approved, and the webhook is sent twice. */
  | 'webhookTwice'
  | { approve: ShopperChoice }
  | { decline: { code?: string | undefined; message: string } };

/** The end of a window as the page sees it: an outcome, or a window that ends without an answer. */
export type WindowEnd =
  | Outcome
  /** The window disappears. Nothing was paid, and no callback and no webhook follow. */
  | 'silentClose'
  /** Paid, and the window disappears without an answer. */
  | 'callbackLost'
  /** The shopper takes so many milliseconds. */
  | { after: number; end: WindowEnd };
