interface QueueLimits {
  /** Most transactions of this process that run at once. */
  atOnce: number;
  /** Timeout of the wait, in milliseconds; then the promise rejects, and the handlers answer 503. */
  timeout: number;
}

/**
 * Creates the queue of a ledger's transactions in this process: one at a time for each order, and
 * `atOnce` in all. The orders take turns. A transaction that waits here holds no database connection, so
 * twelve reports of one order hold one connection, and another shopper waits for one of them at most.
 */
export function createOrderQueue({ atOnce, timeout }: QueueLimits) {
  const running = new Set<string>();
  /** Functions that start the waiting transactions of each order. The first order waits longest. */
  const waiting = new Map<string, Set<() => void>>();

  function startNext(): void {
    for (const [merchantUid, starts] of waiting) {
      if (running.size >= atOnce) return;
      const [start] = starts;
      if (running.has(merchantUid) || !start) continue;
      remove(merchantUid, start);
      // The order goes to the end, because the others are next.
      waiting.delete(merchantUid);
      if (starts.size > 0) waiting.set(merchantUid, starts);
      running.add(merchantUid);
      start();
    }
  }

  function remove(merchantUid: string, start: () => void): void {
    const starts = waiting.get(merchantUid);
    starts?.delete(start);
    if (starts?.size === 0) waiting.delete(merchantUid);
  }

  const begin = (merchantUid: string) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        remove(merchantUid, start);
        reject(new Error(`${merchantUid}: waited ${timeout} ms for its transaction`));
      }, timeout);
      const start = () => {
        clearTimeout(timer);
        resolve();
      };
      waiting.set(merchantUid, (waiting.get(merchantUid) ?? new Set()).add(start));
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
