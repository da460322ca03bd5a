/**
 * All timeouts and delays of the sandbox, in milliseconds. `confirm` and `webhookRetry` have the
 * values of the real gateway.
 *
 * - `confirm` is longer than the 8 s timeout of `handlers.confirm` in this package, so that the
 *   shopper sees the reason from the merchant's server.
 * - `webhookRetry` uses the clock of the sandbox instead of a timer, so `advance` skips it. A
 *   webhook request has no timeout here; `notify` decides how long it waits.
 * - `scriptStep` runs each step of the script after the page's own code. In the page
 *   (`InPageService`) a microtask does this, so that tests need no timers.
 */
export const timeouts = {
  /** Time in which the merchant's server must approve a payment that has a `confirm_url`. */
  confirm: 10_000,
  /** Delay before a failed webhook is sent again. */
  webhookRetry: 60_000,
  /** Delay before each step of the script that is served over HTTP. */
  scriptStep: 0,
} as const;
