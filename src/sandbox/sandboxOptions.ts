import type { Locale } from '../core/locale.js';
import type { Channel } from '../core/wire.js';
import type { ConfirmOptions } from './gateway/merchant/confirmation.js';
import type { WebhookOptions } from './gateway/merchant/webhooks.js';
import type { CardQuota } from './gateway/rules/months.js';
import type { WindowEnd } from './gateway/session/outcome.js';
import type { ShownWindow } from './gateway/session/windowSession.js';
import type { MissingFields, RequirementOptions } from './http/rest/requirements.js';
import type { Credentials } from './http/rest/token.js';

/** Options of `createSandbox`. All of them are optional. */
export interface SandboxOptions {
  /**
   * Returns the current time in milliseconds, like `Date.now`.
   * @default Date.now
   */
  now?: (() => number) | undefined;
  /**
   * Called for each payment window, in place of a shopper. Returns the outcome of the window, which
   * is then not shown. Outcomes that were set with `next` are used first.
   */
  prompt?: ((window: ShownWindow) => WindowEnd | Promise<WindowEnd>) | undefined;
  /**
   * Called on a phone at the end of a payment, with the return URL to open.
   * @default location.assign
   */
  navigate?: ((url: string) => void) | undefined;
  /**
   * Channels of the store account. A request with an unknown `pg` uses the first channel of type
   * `payment`.
   * @default KG Inicis' test merchants INIpayTest, INIBillTst and iniescrow0
   */
  channels?: readonly Channel[] | undefined;
  /** The only store account (가맹점 식별코드) that exists. By default every store account exists. */
  userCode?: string | undefined;
  /**
   * The only REST key and secret that the API accepts. By default it accepts any that are not
   * empty.
   */
  credentials?: Credentials | undefined;
  /**
   * Name of the merchant that the payment window shows.
   * @default 테스트 상점, or Test shop if `locale` is `en`
   */
  seller?: string | undefined;
  /**
   * Language of the payment window if the request has none.
   * @default ko
   */
  locale?: Locale | undefined;
  /**
   * Meaning of `display.card_quota`. There are two, because PortOne's documents contradict each other.
   * `list` offers exactly these months; `bound` offers every number of months up to the highest one.
   * Test your shop with both values.
   * @default list
   */
  cardQuota?: CardQuota | undefined;
  /**
   * Called with each webhook request: `handlers.webhook` in the same process, or `fetch`. Webhooks
   * are sent for payments, issued virtual accounts, deposits, scheduled charges, and refunds in the
   * console. Each is sent once, unless `webhook.retries` is set.
   */
  notify?: WebhookOptions['notify'];
  /**
   * Called before a payment with a `confirmUrl` is approved: `handlers.confirm` in the same
   * process, or `fetch`. The payment is declined unless the answer is 200 within 10 seconds.
   * Without this option `confirmUrl` has no effect, as at the real gateway until PortOne enables it.
   */
  confirm?: ConfirmOptions['confirm'];
  /**
   * Set to `true` for live channels: a payment is then no test payment, and
   * `GET /payments/{imp_uid}` answers without `include_sandbox=true`. Many REST clients do not send
   * this parameter.
   * @default false
   */
  live?: boolean | undefined;
  /**
   * Set to `true` to refuse a REST request without a field that KG Inicis requires. By default it is
   * accepted with a warning, because the samples of the vendor's document do not have these fields.
   * @default false
   */
  strict?: RequirementOptions['strict'];
  /** Called with each warning: a text in English, and the request with its missing fields. */
  onWarning?: ((message: string, missing: MissingFields) => void) | undefined;
  /** URL, format and retries of the webhooks. */
  webhook?: Omit<WebhookOptions, 'notify'> | undefined;
}
