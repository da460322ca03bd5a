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

/**
 * A ledger that forgets: for development and tests, in one process. Its transaction is the set of
 * keys that it claimed; a throw gives those back, and nothing else.
 *
 * @example
 * const ledger = memoryLedger();
 */
export function memoryLedger(): Ledger<Set<string>> {
  const claims = new Map<string, Set<string>>();
  const commits = new WeakMap<Set<string>, Promise<boolean>>();
  const queues = new Map<string, Promise<unknown>>();

  function run<R>(work: (tx: Set<string>) => Promise<R>): Promise<R> {
    const tx = new Set<string>();
    const result = Promise.resolve(tx).then(work);
    const committed = result.then(
      () => true,
      () => {
        for (const key of tx) claims.delete(key);
        return false;
      },
    );
    commits.set(tx, committed);
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
        if (holder === tx || (await (commits.get(holder) ?? true))) return false;
      }
      claims.set(key, tx);
      tx.add(key);
      return true;
    },
  };
}
