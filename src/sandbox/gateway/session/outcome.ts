import type { PayMethod } from '../../../core/codes.js';

/** What the shopper chose in the window, where the payment method lets them choose. */
export interface ShopperChoice {
  /** The card company, as in `cardIssuers`. */
  cardCode?: string | undefined;
  /** Months to pay in; 0 is a lump sum. */
  quota?: number | undefined;
  /** Whether the card's points pay a part. Records say nothing of it. */
  cardPoints?: boolean | undefined;
  /** The easy pay chosen in a card window. Its record says so as `emb_pg_provider`. */
  easyPay?: PayMethod | undefined;
  /** The bank of a virtual account or a transfer, as in `banks`. */
  bankCode?: string | undefined;
  /** The cash receipt: for a person's tax deduction, or as a company's proof of expense. */
  cashReceipt?: 'income' | 'expense' | undefined;
  /** The card that a billing-key window asked for, digits only. */
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
