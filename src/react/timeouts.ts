/**
 * All timeouts and delays of the browser half, in milliseconds. A timeout in this table contains those
 * that are indented below it, so it must be at least their sum. The sums are checked by
 * `test/react/timeouts.test.tsx`.
 *
 *     prepareTimeout                  60 s   from the click to the window
 *       scriptReadyTimeout            25 s   the script query: 3 tries with retryDelay between them. Begins
 *                                            when the browser has read the HTML of the page
 *         scriptTagTimeout            10 s   ┐
 *         channelListTimeout           5 s   ├ the steps of one try, in sequence
 *         newFramesTimeout             5 s   ┘
 *       (order() of the merchant)     20 s   the time that remains; order() has no separate timeout
 *       frameLoadTimeout              15 s   the load of the channel's frame, with a second `init`
 *         channelListTimeout           5 s   ┐ again, if other code has replaced the frames
 *         newFramesTimeout             5 s   ┘
 *
 *     An open window has no time limit. These timeouts only detect a window that is not visible:
 *       windowShownTimeout             3 s
 *       phoneLeaveTimeout              8 s
 *       blankWindowTimeout            12 s   checked every second (blankWindowInterval)
 *
 *     clickCheckTimeout                8 s   earlier payments of this browser, before the window
 *     verifyTimeout                   90 s   all tries of `verify` together, after the window
 *       tryTimeout                    20 s   one try
 *       maxRetryAfter                 30 s   `Retry-After` of the server
 *       maxRetryDelay                 15 s   delay between two tries: 1, 2, 4, 8, 15, 15 … s
 *       quickTriesTime                10 s   tries while the window counts as unfinished
 *       slowVerifyTime                10 s   second message for the shopper
 *     cancellationDelay                1 s   question about a cancelled window
 *     firstBackgroundDelay            15 s   background questions, while the outcome is unknown
 *     maxBackgroundDelay             300 s
 *     firstStatusDelay               0.1 s   new status element, until its first text
 *     focusLossTime                    1 s   after the window has closed
 *     hiddenBlockTime                 10 m   no new window, while the server shows no such order
 *     unknownBlockTime                30 m   no new window, while the outcome is unknown
 *     pendingLifetime                 24 h   contains all of the above
 *     maxDepositTime                  30 d   deposit without a readable due date
 *     clockTolerance                  10 s   record of a payment whose start is in the future
 */

/** Timeout of all steps between the click and the payment window, in milliseconds. */
export const prepareTimeout = 60_000;

/** Timeout of all tries of the script query together. A try gets the time that remains. */
export const scriptReadyTimeout = 25_000;

/** Last part of `scriptReadyTimeout`, in which no new try of the script query starts. */
export const lastTryMargin = 1000;

/**
 * Base delay between two tries of the script query. Each try doubles it, and jitter can double it
 * again.
 */
export const retryDelay = 300;

/** Timeout of the `<script>` tag of the vendor's script. */
export const scriptTagTimeout = 10_000;

/** Timeout of the request for the channel list. */
export const channelListTimeout = 5000;

/** Time to wait for the frames that the script adds to the page after `init`. */
export const newFramesTimeout = 5000;

/** Time to wait for the `load` event of the channel's frame. */
export const frameLoadTimeout = 15_000;

/** Time that the script has to show the requested window. */
export const windowShownTimeout = 3000;

/**
 * Time that a phone has to leave the page for the gateway, after the script has hidden the window.
 */
export const phoneLeaveTimeout = 8000;

/** Time that a window stays blank before a button to close it appears. */
export const blankWindowTimeout = 12_000;

/** Interval of the checks for a blank window. */
export const blankWindowInterval = 1000;

/** Time for the questions about earlier payments of this browser, after a click. */
export const clickCheckTimeout = 8000;

/** Timeout of all tries of `verify` together. A try gets the time that remains. */
export const verifyTimeout = 90_000;

/** Timeout of one try of `verify`. */
export const tryTimeout = 20_000;

/** Number of tries of `verify` after a window or a return. */
export const maxTries = 9;

/** Longest delay between two tries. Each try doubles the delay, from one second. */
export const maxRetryDelay = 15_000;

/** Longest `Retry-After` of the server that is respected. */
export const maxRetryAfter = 30_000;

/** Longest random delay after the browser is online again. */
export const onlineJitter = 2000;

/** Time for the tries of a payment whose window was not finished. */
export const quickTriesTime = 10_000;

/** Time after which the shopper gets a second message while the payment is being verified. */
export const slowVerifyTime = 10_000;

/** Delay of the question about a cancelled window: the gateway records the cancellation first. */
export const cancellationDelay = 1000;

/** Delay of the first background question about an unknown outcome. Each question doubles it. */
export const firstBackgroundDelay = 15_000;

/** Longest delay between two background questions. */
export const maxBackgroundDelay = 300_000;

/** Time from a new status element of a button to its first text. */
export const firstStatusDelay = 100;

/** Shortest time between two questions about a deposit. */
export const depositInterval = 3_600_000;

/** Time after the window has closed during which a lost focus is restored. */
export const focusLossTime = 1000;

/**
 * Time after the start of a payment in which a click opens no new window, if the server does not show
 * its order to this browser: the session may have expired while the shopper paid.
 */
export const hiddenBlockTime = 600_000;

/** Time after the start of a payment in which a click opens no new window, if no answer came. */
export const unknownBlockTime = 1_800_000;

/**
 * Lifetime of the record of a pending payment. A record that awaits a deposit is kept until the due
 * date.
 */
export const pendingLifetime = 86_400_000;

/** Longest correction of a clock after which the record of a payment is still used. */
export const clockTolerance = 10_000;

/** Lifetime of the record of a deposit without a readable due date. */
export const maxDepositTime = 30 * pendingLifetime;
