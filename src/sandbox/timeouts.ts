/**
 * Every timeout and delay of the sandbox, in milliseconds. They are the gateway's own values, which
 * the merchant's server must be faster than:
 *
 * - `confirm` is longer than the 8 s after which `handlers.confirm` of this package declines by
 *   itself, so that the merchant's own reason reaches the shopper.
 * - `webhookRetry` runs by the sandbox's clock, not by a timer: `advance` skips it. A webhook itself has
 *   no timeout here; `notify` decides how long it waits.
 * - `scriptStep` orders the steps of the script after the page's own code. In the page
 *   (`InPageService`) a microtask does the same, so that tests need no timers.
 */
export const timeouts = {
  /** The merchant's server has this long to approve a payment with a `confirm_url`. */
  confirm: 10_000,
  /** The delay before a webhook that failed is sent again. */
  webhookRetry: 60_000,
  /** The delay before each step of the served script. */
  scriptStep: 0,
} as const;
