/**
 * Every timeout, delay and number of tries of the server half. Times are in milliseconds.
 *
 * Their dependencies:
 * - `confirm` is shorter than the 10 seconds that the gateway waits for it: an answer that comes
 *   later counts as a refusal without a reason.
 * - `readTry` is shorter than `read`, so that a read whose first try gets no answer is tried again.
 *   `read` limits all tries together, the pauses between them and the wait for a token.
 * - `change` is the longest, because a change is sent once: an answer that we do not wait for leaves
 *   its outcome unknown.
 * - `readBack` begins when `change` is over, or when the answer was lost earlier. Each of its moments
 *   reads twice, so a charge ends at the latest after `change`, the last moment, and two reads.
 * - `tokenMargin` is shorter than the last minute of a token. Before that minute the gateway gives the
 *   same token again; within it the token is extended.
 */
export const timeouts = {
  /** `confirm`: time to find the order and to answer the gateway. */
  confirm: 8_000,
  /** A read (`GET`) with all its tries. */
  read: 12_000,
  /** One try of a read. */
  readTry: 5_000,
  /** Number of tries of a read. */
  readTries: 3,
  /** Longest pause after the first try of a read; it doubles with each try. */
  readPause: 300,
  /** A change (`POST`, `PUT`, `DELETE`), which is sent once. */
  change: 60_000,
  /** Moments at which a charge whose answer was lost is looked for, counted from the loss. */
  readBack: [1_000, 2_000, 4_000, 8_000, 15_000],
  /** Time before its end at which a token is renewed. */
  tokenMargin: 30_000,
} as const;
