/**
 * Your database, as two methods. What they promise is what makes a payment settle once, however
 * often and from wherever it is announced.
 */
export interface Ledger<Tx> {
  /**
   * Runs the work in a transaction, one at a time for each order, and resolves with its result. A
   * throw rolls back everything that was written in it, and rejects with what was thrown.
   */
  transaction<R>(merchantUid: string, work: (tx: Tx) => Promise<R>): Promise<R>;
  /**
   * Inserts the key where it is absent, in the same transaction; whether it was. A unique column
   * and `on conflict do nothing` are enough.
   */
  claim(tx: Tx, key: string): Promise<boolean>;
}

/** A transaction in memory: whether it was committed, once it has ended. */
export interface MemoryTx {
  committed: Promise<boolean>;
}

/**
 * A ledger that forgets: for development and tests, in one process. A throw gives back the keys
 * that its transaction claimed, and nothing else: what you wrote elsewhere stays written.
 *
 * @example
 * const ledger = memoryLedger();
 */
export function memoryLedger(): Ledger<MemoryTx> {
  const claims = new Map<string, MemoryTx>();
  const queues = new Map<string, Promise<unknown>>();

  function run<R>(work: (tx: MemoryTx) => Promise<R>): Promise<R> {
    const result = Promise.resolve().then(() => work(tx));
    const committed = result.then(
      () => true,
      () => false,
    );
    const tx: MemoryTx = { committed };
    return result;
  }

  return {
    async transaction(merchantUid, work) {
      const result = (queues.get(merchantUid) ?? Promise.resolve()).then(() => run(work));
      const settled = result.catch(() => undefined);
      queues.set(merchantUid, settled);
      try {
        return await result;
      } finally {
        if (queues.get(merchantUid) === settled) queues.delete(merchantUid);
      }
    },
    async claim(tx, key) {
      // Another's claim counts once it is committed; one that was rolled back was never made.
      for (let holder = claims.get(key); holder; holder = claims.get(key)) {
        if (holder === tx || (await holder.committed)) return false;
        if (claims.get(key) === holder) claims.delete(key);
      }
      claims.set(key, tx);
      return true;
    },
  };
}
