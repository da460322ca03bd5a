/**
 * All timeouts and delays of the sandbox, in milliseconds. `confirm` and the times of webhooks have
 * the values of the real gateway.
 *
 * - `confirm` is longer than the 8 s timeout of `handlers.confirm` in this package, so that the
 *   shopper sees the reason from the merchant's server.
 * - `webhookRetry` uses the clock of the sandbox, so `advance` skips it.
 * - `webhook` and `webhookRetryAnswer` apply to the served sandbox only. In a process or a page,
 *   `notify` decides how long it waits.
 * - `scriptStep` runs each step of the script after the page's own code. In the page
 *   (`InPageService`) a microtask does this, so that tests need no timers.
 */
export const timeouts = {
  /** Time in which the merchant's server must approve a payment that has a `confirm_url`. */
  confirm: 10_000,
  /** Time for the first attempt of a webhook: 10 s for the connection and 30 s for the answer. */
  webhook: 40_000,
  /** Time for each retry of a webhook, with its connection. */
  webhookRetryAnswer: 15_000,
  /** Delay before a failed webhook is sent again. */
  webhookRetry: 60_000,
  /** Delay before each step of the script that is served over HTTP. */
  scriptStep: 0,
  /**
   * Longest timer of the served sandbox. Timers stop while a computer sleeps, so a longer one would
   * end too late after that.
   */
  alarm: 60_000,
} as const;
