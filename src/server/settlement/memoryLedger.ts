import type { Ledger } from './ledger.js';

/**
 * Creates a ledger that keeps its keys in memory: for development and tests, in one process. Its
 * transaction is the set of keys that it claimed; a throw removes these, and nothing else.
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
      const ended = result.catch(() => undefined);
      queues.set(merchantUid, ended);
      try {
        return await result;
      } finally {
        if (queues.get(merchantUid) === ended) queues.delete(merchantUid);
      }
    },
    async claim(tx, key) {
      // A claim of another transaction counts once it is committed, and never if it is rolled back.
      for (let holder = claims.get(key); holder; holder = claims.get(key)) {
        if (holder === tx || (await (commits.get(holder) ?? true))) return false;
      }
      claims.set(key, tx);
      tx.add(key);
      return true;
    },
  };
}
