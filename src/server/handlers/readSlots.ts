import { PaymentError } from '../../core/error.js';
import { timeouts } from '../timeouts.js';

/** Limits how many reads run at the same time. */
export interface ReadSlots {
  /**
   * Runs a read as soon as fewer reads are in flight, in the order of the calls.
   *
   * @throws {PaymentError} `unavailable` with `retryAfter` if it could not start in time.
   */
  run<T>(read: () => Promise<T>): Promise<T>;
}

/** Creates the slots of the reads that requests to the handlers cause. Anybody can send requests. */
export function createReadSlots(): ReadSlots {
  let free: number = timeouts.handlerReads;
  const waiting = new Set<() => void>();

  /** Gives a slot to the request that has waited longest. */
  const release = () => {
    const [start] = waiting;
    if (start) start();
    else free += 1;
  };

  const acquire = async () => {
    if (free > 0) free -= 1;
    else await waitIn(waiting);
  };

  return {
    async run(read) {
      await acquire();
      try {
        return await read();
      } finally {
        release();
      }
    },
  };
}

/** Waits until the function that it adds to the set is called, or until the timeout. */
const waitIn = (waiting: Set<() => void>): Promise<void> =>
  new Promise((resolve, reject) => {
    const start = () => {
      clearTimeout(timer);
      waiting.delete(start);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.delete(start);
      const message = 'too many requests are being answered';
      reject(new PaymentError('unavailable', message, { retryAfter: timeouts.readWait / 1000 }));
    }, timeouts.readWait);
    waiting.add(start);
  });
