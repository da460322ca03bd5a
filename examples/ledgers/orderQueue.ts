interface QueueLimits {
  /** Most transactions of this process that run at once. */
  atOnce: number;
  /** Timeout of the wait, in milliseconds; then the promise rejects, and the handlers answer 503. */
  timeout: number;
}

interface Waiting {
  merchantUid: string;
  start: () => void;
}

/**
 * Creates the queue of a ledger's transactions in this process: one at a time for each order, and
 * `atOnce` in all. A transaction that waits here holds no database connection, so twelve reports of
 * one order hold one connection, and the other shoppers have the rest.
 */
export function createOrderQueue({ atOnce, timeout }: QueueLimits) {
  const running = new Set<string>();
  const waiting: Waiting[] = [];

  function startNext(): void {
    while (running.size < atOnce) {
      const index = waiting.findIndex(({ merchantUid }) => !running.has(merchantUid));
      const [next] = index < 0 ? [] : waiting.splice(index, 1);
      if (!next) return;
      running.add(next.merchantUid);
      next.start();
    }
  }

  const begin = (merchantUid: string) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(entry), 1);
        reject(new Error(`${merchantUid}: waited ${timeout} ms for its transaction`));
      }, timeout);
      const entry: Waiting = {
        merchantUid,
        start: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      waiting.push(entry);
      startNext();
    });

  return async function enqueue<R>(merchantUid: string, work: () => Promise<R>): Promise<R> {
    await begin(merchantUid);
    try {
      return await work();
    } finally {
      running.delete(merchantUid);
      startNext();
    }
  };
}
