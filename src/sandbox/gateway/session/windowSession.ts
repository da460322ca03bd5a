import type { PayMethod } from '../../../core/codes.js';
import type { Locale } from '../../../core/locale.js';
import type { Channel, RequestPayParams } from '../../../core/wire.js';
import type { CardQuota } from '../rules/months.js';

/** What the shopper chose in the window, where the method lets them choose. */
export interface Choice {
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

/** How a payment window ends. */
export type Outcome =
  | 'approve'
  | 'cancel'
  | 'decline'
  /** Approved, and the merchant's server has heard it before the browser does. */
  | 'webhookFirst'
  /** Approved, and the merchant's server is told twice. */
  | 'webhookTwice'
  | { approve: Choice }
  | { decline: { code?: string | undefined; message: string } };

/** How a window ends for the page that opened it; `Outcome` is what the gateway makes of it. */
export type WindowEnd =
  | Outcome
  /** The window disappears. Nothing was paid and nobody is told. */
  | 'silentClose'
  /** Paid, and the window disappears without an answer. */
  | 'callbackLost'
  /** The shopper takes so many milliseconds. */
  | { after: number; end: WindowEnd };

/** One open payment window: what was asked for, and the shopper's answer, given once. */
export interface WindowSession {
  /** What the page sent, as it arrived: after JSON. */
  params: RequestPayParams;
  channel: Channel;
  /** Who is paid, as the window shows it. */
  seller: string;
  /** The language of a window whose parameters name none. */
  locale: Locale;
  mobile: boolean;
  /** When it was opened, in unix seconds. */
  now: number;
  cardQuota: CardQuota;
  settle(outcome: Outcome): void;
}
