import type { Locale } from '../core/locale.js';
import type { Channel } from '../core/wire.js';
import type { ConfirmOptions } from './gateway/merchant/confirmation.js';
import type { WebhookOptions } from './gateway/merchant/webhooks.js';
import type { CardQuota } from './gateway/rules/months.js';
import type { WindowEnd } from './gateway/session/outcome.js';
import type { ShownWindow } from './gateway/session/windowSession.js';
import type { Credentials } from './http/rest/api.js';

/** Everything outside the sandbox. Every option may be left out. */
export interface SandboxOptions {
  /**
   * The clock, in milliseconds like `Date.now`.
   * @default Date.now
   */
  now?: (() => number) | undefined;
  /**
   * Answers each window in place of a shopper; the window is then not shown. Outcomes that `next`
   * has queued come first.
   */
  prompt?: ((window: ShownWindow) => WindowEnd | Promise<WindowEnd>) | undefined;
  /**
   * Opens the return address on a phone, at the end of a payment.
   * @default location.assign
   */
  navigate?: ((url: string) => void) | undefined;
  /**
   * The account's channels; the first one opens when a `pg` is not known.
   * @default KG Inicis' test merchants INIpayTest, INIBillTst and iniescrow0
   */
  channels?: readonly Channel[] | undefined;
  /** The only account that exists. By default every account does. */
  userCode?: string | undefined;
  /** The only REST key and secret that open the API. By default all do that are not empty. */
  credentials?: Credentials | undefined;
  /** The seller's name, as the window shows it. */
  seller?: string | undefined;
  /**
   * The language of a window whose parameters name none.
   * @default ko
   */
  locale?: Locale | undefined;
  /**
   * The meaning of `display.card_quota`, for which the vendor's pages contradict each other:
   * `list` offers these months, `bound` every month up to the highest of them. Try both before
   * you rely on either.
   * @default list
   */
  cardQuota?: CardQuota | undefined;
  /**
   * Your server's webhook: `handlers.webhook` in the same process, or a request sent on. Called for
   * payments, accounts, deposits, scheduled charges, and cancellations in the console; once each.
   */
  notify?: WebhookOptions['notify'];
  /**
   * Your server, which confirms a payment with a `confirmUrl` before it is approved: `handlers.confirm` in
   * the same process, or a request sent on. Any answer but 200 within 10 seconds declines the
   * payment. Without this option no payment is confirmed, as without the vendor's support.
   */
  confirm?: ConfirmOptions['confirm'];
  /** The address and the format of webhooks, and the retries after a failure. */
  webhook?: Omit<WebhookOptions, 'notify'> | undefined;
}
