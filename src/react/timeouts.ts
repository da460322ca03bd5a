/**
 * Every timeout and delay of the browser half, in milliseconds. Each one contains those below it
 * that are indented further: a change must keep the sums. `test/react/timeouts.test.tsx` checks them.
 *
 *     prepareTimeout                  60 s   from the click to the window: everything down to frameLoad
 *       scriptReadyTimeout            25 s   the script query: 3 tries, with retryDelay between them
 *         scriptTagTimeout            10 s   ┐
 *         channelListTimeout           5 s   ├ one try, one after the other
 *         newFramesTimeout             5 s   ┘
 *       (order() of the shop)         20 s   left for it; it has no timeout
 *       frameLoadTimeout              15 s   the frame of the right merchant, a new `init` included
 *         channelListTimeout           5 s   ┐ once more, if other code has replaced the frames
 *         newFramesTimeout             5 s   ┘
 *
 *     While the window is open nothing limits the shopper. These only find a window that is not there:
 *       windowShownTimeout             3 s
 *       phoneLeaveTimeout              8 s
 *       blankWindowTimeout            12 s   checked every blankWindowInterval, 1 s
 *
 *     verifyTimeout                   30 s   one question to the shop's server, after the window
 *     focusLossTime                    1 s   after the window
 *     pendingLifetime                 24 h   contains everything above
 */

/** Timeout of everything between a click and its window. */
export const prepareTimeout = 60_000;

/** Timeout of all tries of the script query together; one try has the time that is left. */
export const scriptReadyTimeout = 25_000;

/** No try of the script query starts in this last part of `scriptReadyTimeout`. */
export const lastTryMargin = 1000;

/** Base of the delay between two tries of the script query, and the most that chance adds to it. */
export const retryDelay = 300;

/** Timeout of the tag of the vendor's script. */
export const scriptTagTimeout = 10_000;

/** Timeout of the channel list. */
export const channelListTimeout = 5000;

/** Timeout of the frames that the script adds to the page after `init`. */
export const newFramesTimeout = 5000;

/** Timeout of the frame of the payment's merchant: until its `load`. */
export const frameLoadTimeout = 15_000;

/** Timeout of the script for showing the window that was requested. */
export const windowShownTimeout = 3000;

/** Timeout of a phone for leaving the page, after its window was hidden to go to the gateway. */
export const phoneLeaveTimeout = 8000;

/** Time that a window shows nothing before a button to close it appears. */
export const blankWindowTimeout = 12_000;

/** Interval of the checks for a blank window. */
export const blankWindowInterval = 1000;

/** Timeout of `verify`. */
export const verifyTimeout = 30_000;

/** Time in which a focus that is lost after the window is given back. */
export const focusLossTime = 1000;

/** Lifetime of a pending payment; one that awaits a deposit lives until the deposit is due. */
export const pendingLifetime = 86_400_000;
