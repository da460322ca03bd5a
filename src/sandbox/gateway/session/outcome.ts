import type { PayMethod } from '../../../core/codes.js';

/** Choices of the shopper in the payment window. Each applies only if the payment method has it. */
export interface ShopperChoice {
  /** Code of the card company, from `cardIssuers`. */
  cardCode?: string | undefined;
  /** Chosen number of months; 0 is a lump sum. The payment record has it as `card_quota`. */
  quota?: number | undefined;
  /**
   * True if card points pay a part of the amount. The payment record does not contain this choice.
   */
  cardPoints?: boolean | undefined;
  /** Easy-pay service chosen in a card window. The payment record has it as `emb_pg_provider`. */
  easyPay?: PayMethod | undefined;
  /** Code of the bank for a virtual account or a transfer, from `banks`. */
  bankCode?: string | undefined;
  /** Kind of cash receipt: `income` for a tax deduction (소득공제), `expense` for a company (지출증빙). */
  cashReceipt?: 'income' | 'expense' | undefined;
  /** Card number in a billing-key window, digits only. */
  cardNumber?: string | undefined;
}

/** Outcome of a payment window at the gateway. */
export type Outcome =
  /** Approved, with the default choices of the window. */
  | 'approve'
  /** Cancelled by the shopper. */
  | 'cancel'
  /** Declined by the card company, because the card limit is exceeded. */
  | 'decline'
  /** Approved. The browser gets its answer after the merchant's server has answered the webhook. */
  | 'webhookFirst'
  /** Approved. The webhook is sent twice. */
  | 'webhookTwice'
  /** Approved, with these choices of the shopper. */
  | { approve: ShopperChoice }
  /** Declined, with this error code and message. */
  | { decline: { code?: string | undefined; message: string } };

/**
 * End of a payment window in the browser: an outcome, or a window that closes without an answer.
 */
export type WindowEnd =
  | Outcome
  /** The window closes. Nothing is paid, no callback is called, and no webhook is sent. */
  | 'silentClose'
  /** Paid, but the window closes and no callback is called. The webhook is sent. */
  | 'callbackLost'
  /** Ends with `end`, after this many milliseconds. */
  | { after: number; end: WindowEnd };
