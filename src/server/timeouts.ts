/**
 * All timeouts, pauses and numbers of tries of the server code. Times are in milliseconds.
 *
 * Dependencies between them:
 * - `confirm` is shorter than the 10 seconds that the gateway waits for an answer. The gateway
 *   treats a later answer as a refusal without a reason.
 * - `readTry` is shorter than `read`, so that a read whose first try gets no answer is tried again.
 *   `read` limits all tries together, including the pauses between them and the wait for a token.
 * - `change` is the longest, because a change is sent only once. If we stop waiting for its answer,
 *   its outcome is unknown.
 * - `readBack` starts when `change` has expired, or earlier if the answer was lost. There are two
 *   reads at each of its moments. A charge therefore takes at most `change`, the last moment and
 *   two reads.
 * - `completeReads` is shorter than `read` and than the time that a browser waits for `complete`.
 * - `readWait` is shorter than `completeReads`, so that a request that waited can still read.
 * - `tokenMargin` is shorter than the last minute of a token. Within that minute the gateway
 *   extends the token; before it, the gateway returns the same token again.
 */
export const timeouts = {
  /** Timeout of `confirm`, in which it reads the order and answers the gateway. */
  confirm: 8_000,
  /** Timeout of `prepare`, in which it reads the order. */
  readOrder: 8_000,
  /** Timeout of everything that `complete` reads at the gateway. */
  completeReads: 8_000,
  /** Number of reads at the gateway that requests to the handlers may have in flight. */
  handlerReads: 50,
  /** Timeout of the wait for one of these reads. */
  readWait: 5_000,
  /** Time for which `complete` remembers that the gateway does not know a payment number. */
  unknownImpUid: 2_000,
  /** Time for which `complete` remembers that the gateway knows no payment of an order. */
  unknownOrder: 30_000,
  /** Largest number of these remembered numbers. */
  unknownNumbers: 1_000,
  /** Timeout of a read (`GET`) with all its tries. */
  read: 12_000,
  /** Timeout of one try of a read. */
  readTry: 5_000,
  /** Number of tries of a read. */
  readTries: 3,
  /** Longest pause after the first try of a read. It doubles after each further try. */
  readPause: 300,
  /** Timeout of a change (`POST`, `PUT`, `DELETE`), which is sent once. */
  change: 60_000,
  /** Times after a lost answer at which the payment of the charge is looked up. */
  readBack: [1_000, 2_000, 4_000, 8_000, 15_000],
  /**
   * Time after the start of a charge from which a failed payment is certainly its own. The gateway's
   * times are whole seconds, and the start in its clock can be estimated one second too early.
   */
  gatewayClockError: 2_000,
  /**
   * Longest pause before a transaction runs again after a deadlock, so that the other transaction ends
   * first.
   */
  deadlockPause: 100,
  /**
   * Time after the due date of a virtual account during which a deposit can still be reported. The
   * clocks of bank, gateway and server differ, and a deposit of the last minute is reported later.
   */
  lateDeposit: 3_600_000,
  /** Time before the end of a token at which a new one is requested. */
  tokenMargin: 30_000,
} as const;
